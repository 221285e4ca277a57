/** Plays the part of AWS on the own machine: desktops that come and go, mails that are only shown. */
@NullMarked
package org.workspacesportal.localaws;

import org.jspecify.annotations.NullMarked;
