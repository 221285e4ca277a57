/** Draws a process model as a picture, from the model's own diagram data; knows nothing of the process it draws. */
@NullMarked
package org.workspacesportal.diagram;

import org.jspecify.annotations.NullMarked;
