/** People and groups, the one login, and who is let in where. */
@NullMarked
package org.workspacesportal.identity;

import org.jspecify.annotations.NullMarked;
