/** How the engine is set up: what it remembers, and whom it lets see tasks. */
@NullMarked
package org.workspacesportal.engine;

import org.jspecify.annotations.NullMarked;
