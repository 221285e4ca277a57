/** Looks at everything around an installation before it starts, changes nothing, and tells what is wrong. */
@NullMarked
package org.workspacesportal.selfcheck;

import org.jspecify.annotations.NullMarked;
