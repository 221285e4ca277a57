/** What {@code /v3/api-docs} says about the API. */
@NullMarked
package org.workspacesportal.openapi;

import org.jspecify.annotations.NullMarked;
