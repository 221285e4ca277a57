package org.workspacesportal.maillink;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right to do one thing about one desktop in its owner's name, proven by a token only that person was sent.
 *
 * @param id names the link in timelines and logs; the token cannot be had from it
 * @param workspaceId the desktop
 * @param person id of the person it was sent to
 * @param purpose what it is for
 * @param about what it was sent for: the last day of a lease, or the id of a question
 * @param expiresAt when it ends
 * @param usedAt when its owner used it
 */
public record DesktopLink(
        String id,
        String workspaceId,
        String person,
        LinkPurpose purpose,
        String about,
        Instant expiresAt,
        @Nullable Instant usedAt) {}
