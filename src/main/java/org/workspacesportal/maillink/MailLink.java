package org.workspacesportal.maillink;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right to decide about one request in one person's name, proven by a token only that person was sent.
 *
 * @param id names the link in timelines and logs; the token cannot be had from it
 * @param requestNumber the request
 * @param round the round in which that person was asked; the link is good for no other
 * @param approver id of the person it was sent to
 * @param requestHash what was to be decided about when it was sent
 * @param expiresAt when it ends
 * @param usedAt when its owner decided by it
 * @param revokedAt when it was taken back, as a newer one was sent or somebody took the task
 */
public record MailLink(
        String id,
        String requestNumber,
        int round,
        String approver,
        String requestHash,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {}
