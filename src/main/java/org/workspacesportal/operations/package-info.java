/** What keeps an installation safe and watched. */
@NullMarked
package org.workspacesportal.operations;

import org.jspecify.annotations.NullMarked;
