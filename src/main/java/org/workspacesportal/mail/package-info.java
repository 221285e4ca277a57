/** What we write to people. */
@NullMarked
package org.workspacesportal.mail;

import org.jspecify.annotations.NullMarked;
