/** How the engine is set up: what it remembers, and how it lists tasks. */
@NullMarked
package org.workspacesportal.engine;

import org.jspecify.annotations.NullMarked;
