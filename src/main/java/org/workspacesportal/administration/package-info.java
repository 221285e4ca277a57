/** What admins look at: where requests stand, what went wrong, how long and how much it all takes. */
@NullMarked
package org.workspacesportal.administration;

import org.jspecify.annotations.NullMarked;
