/** How often and how much anybody may call. */
@NullMarked
package org.workspacesportal.limits;

import org.jspecify.annotations.NullMarked;
