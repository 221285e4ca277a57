/** Asking for desktops for many people at once: a draft of what their sheet wants, one approval for all or one each, and a request for each row. */
@NullMarked
package org.workspacesportal.onboarding;

import org.jspecify.annotations.NullMarked;
