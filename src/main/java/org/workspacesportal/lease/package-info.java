/** Until when a desktop is somebody's: it ends on a day, its owner is warned and renews it, or it is stopped and given back. */
@NullMarked
package org.workspacesportal.lease;

import org.jspecify.annotations.NullMarked;
