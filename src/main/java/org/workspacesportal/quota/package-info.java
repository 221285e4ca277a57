/** What becomes of approved requests while the account may have no more desktops: they wait together, one task asks the admins for more, and one of them tries now and then. */
@NullMarked
package org.workspacesportal.quota;

import org.jspecify.annotations.NullMarked;
