/** The right to act proven by a link that only one person was mailed. */
@NullMarked
package org.workspacesportal.maillink;

import org.jspecify.annotations.NullMarked;
