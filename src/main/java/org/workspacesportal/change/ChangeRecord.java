package org.workspacesportal.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.Problem;

/**
 * How far a change got.
 *
 * @param sentAt when the call was about to go out; null if none was, or if it surely had no effect
 * @param accepted whether AWS has surely taken it
 * @param seenBusy whether AWS has been seen at it
 * @param successorId the desktop that takes the place of the one that is changed, once AWS said which
 * @param problem what went wrong last
 */
record ChangeRecord(
        @Nullable Instant sentAt,
        boolean accepted,
        boolean seenBusy,
        @Nullable String successorId,
        @Nullable Problem problem) {

    static final ChangeRecord NOT_BEGUN = new ChangeRecord(null, false, false, null, null);
}
