/** Desktops nobody uses: their owners are asked, and what nobody answers for is taken back. */
@NullMarked
package org.workspacesportal.reclaim;

import org.jspecify.annotations.NullMarked;
