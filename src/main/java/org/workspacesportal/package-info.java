/** The application; each package below is one room of it. */
@NullMarked
package org.workspacesportal;

import org.jspecify.annotations.NullMarked;
