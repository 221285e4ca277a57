/** What was asked for: the request, its states and rules, its record and its timeline. */
@NullMarked
package org.workspacesportal.request;

import org.jspecify.annotations.NullMarked;
