package org.workspacesportal.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One line of a request's timeline.
 *
 * @param id given by the database
 * @param requestNumber the request
 * @param at when
 * @param kind what happened
 * @param actor id of the person who did it, {@code system} or {@code policy}
 * @param channel the way by which it was done
 * @param note what was written along with it
 */
@Table("request_event")
public record RequestEvent(
        @Id @Nullable Long id,
        String requestNumber,
        Instant at,
        EventKind kind,
        String actor,
        Channel channel,
        @Nullable String note) {}
