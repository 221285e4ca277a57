/** Whom no mail reaches, as what was sent came back, and who is told so. */
@NullMarked
package org.workspacesportal.undeliverable;

import org.jspecify.annotations.NullMarked;
