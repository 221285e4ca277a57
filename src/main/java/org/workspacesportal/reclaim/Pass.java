package org.workspacesportal.reclaim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far all this got.
 *
 * @param next when the next pass is due, now where it was due before
 * @param began when the latest one began, null if none ever did
 * @param asked how many owners it asked
 * @param reclaimed of how many desktops it made an end
 */
record Pass(Instant next, @Nullable Instant began, int asked, int reclaimed) {}
