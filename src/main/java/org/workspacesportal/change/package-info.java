/** Changing a desktop that is there: what can be changed, the check of it, having AWS do it exactly once, and watching until it is done. */
@NullMarked
package org.workspacesportal.change;

import org.jspecify.annotations.NullMarked;
