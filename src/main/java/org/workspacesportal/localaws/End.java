package org.workspacesportal.localaws;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A desktop's way out: TERMINATING, TERMINATED from the second time on, then gone.
 *
 * @param from when it begins; null in state files of earlier versions, where it always has
 */
record End(@Nullable Instant from, Instant terminatedAt, Instant goneAt) {

    boolean hasBegunAt(Instant now) {
        return from == null || !now.isBefore(from);
    }
}
