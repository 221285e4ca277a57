/** A sheet that asks for desktops for many: how it is read, what is wrong in it, and how it is given back to be mended. */
@NullMarked
package org.workspacesportal.sheet;

import org.jspecify.annotations.NullMarked;
