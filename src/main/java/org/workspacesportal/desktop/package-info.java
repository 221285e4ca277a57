/** The desktops people have: what state they are in, when they were last used, how to reach them. */
@NullMarked
package org.workspacesportal.desktop;

import org.jspecify.annotations.NullMarked;
