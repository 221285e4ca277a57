/** What keeps the engine from running anything but the steps of our own models, and strangers from reading addresses and lists their way. */
@NullMarked
package org.workspacesportal.hardening;

import org.jspecify.annotations.NullMarked;
