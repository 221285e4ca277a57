/** How often anybody may call, and of what size and shape calls may be. */
@NullMarked
package org.workspacesportal.limits;

import org.jspecify.annotations.NullMarked;
