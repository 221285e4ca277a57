package org.workspacesportal.provisioning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.Problem;

/**
 * How far the creation of a request's desktop got.
 *
 * @param sentAt when the call was about to go out; null if none was, or if it surely had no effect
 * @param adoptAny whether an admin allowed to take a desktop that was not made for this request
 * @param problem what went wrong last
 */
record Creation(
        @Nullable Instant sentAt,
        boolean adoptAny,
        @Nullable Problem problem) {

    static final Creation NOT_BEGUN = new Creation(null, false, null);
}
