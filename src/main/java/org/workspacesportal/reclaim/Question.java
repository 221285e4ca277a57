package org.workspacesportal.reclaim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question to the owner of a desktop whether they still need it.
 *
 * @param id its id
 * @param workspaceId the desktop
 * @param person id of whoever is asked
 * @param unusedSince since when nobody has used the desktop
 * @param askedAt when they were asked
 * @param answerBy until when they can answer
 * @param answer how it ended, null while it is open
 * @param answeredAt when it did
 * @param answeredBy id of who ended it
 * @param actedAt when the desktop was stopped, or began to be given back
 * @param giveBackNumber the request by which it is given back
 */
record Question(
        long id,
        String workspaceId,
        String person,
        Instant unusedSince,
        Instant askedAt,
        Instant answerBy,
        @Nullable Answer answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable Instant actedAt,
        @Nullable String giveBackNumber) {}
