/** In which language people read, and how that language says words, amounts and times. */
@NullMarked
package org.workspacesportal.language;

import org.jspecify.annotations.NullMarked;
