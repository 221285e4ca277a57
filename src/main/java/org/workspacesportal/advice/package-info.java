/** Which desktops would be cheaper if they ran in the other way, from what was seen of them. */
@NullMarked
package org.workspacesportal.advice;

import org.jspecify.annotations.NullMarked;
