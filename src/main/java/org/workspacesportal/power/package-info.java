/** Start, stop and reboot, at once and without asking anybody. */
@NullMarked
package org.workspacesportal.power;

import org.jspecify.annotations.NullMarked;
