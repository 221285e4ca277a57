/** Shows in demos every mail there is, in every language, about a request nobody made. */
@NullMarked
package org.workspacesportal.preview;

import org.jspecify.annotations.NullMarked;
