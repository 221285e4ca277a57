/** The home page and what all pages share. */
@NullMarked
package org.workspacesportal.portal;

import org.jspecify.annotations.NullMarked;
