/** What the owners of desktops are told outside of a request: the engine is the outbox here, too. */
@NullMarked
package org.workspacesportal.notice;

import org.jspecify.annotations.NullMarked;
