/** What a chat channel hears: that a request waits for the group that reads there. */
@NullMarked
package org.workspacesportal.announcement;

import org.jspecify.annotations.NullMarked;
