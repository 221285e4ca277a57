/** What keeps the engine from running anything but the steps of our own models. */
@NullMarked
package org.workspacesportal.hardening;

import org.jspecify.annotations.NullMarked;
