package org.workspacesportal.monitoring;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.desktop.Fleet;

/**
 * What was in the database at one moment.
 *
 * @param at when
 * @param requests how many requests there are, by status
 * @param oldestWaiting when the request was asked for that waits for an approval longest; null where none waits
 * @param engine how much work there is, by whose it is and how it stands
 * @param fleet the desktops
 */
record Snapshot(
        Instant at,
        Map<String, Long> requests,
        @Nullable Instant oldestWaiting,
        Map<String, Long> engine,
        Fleet fleet) {}
