/** The ways people decide outside Tasklist: what waits for me, the page behind a mail link, the API. */
@NullMarked
package org.workspacesportal.decision;

import org.jspecify.annotations.NullMarked;
