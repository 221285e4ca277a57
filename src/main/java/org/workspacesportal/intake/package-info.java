/** Asking for a desktop: the check of what was asked, its pages and its API. */
@NullMarked
package org.workspacesportal.intake;

import org.jspecify.annotations.NullMarked;
