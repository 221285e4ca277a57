/** The one login, how long it lasts and how often somebody may guess, and who is let in where. */
@NullMarked
package org.workspacesportal.login;

import org.jspecify.annotations.NullMarked;
