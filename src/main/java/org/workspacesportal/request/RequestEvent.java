package org.workspacesportal.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One line of a request's timeline.
 *
 * @param id given by the database
 * @param requestNumber the request
 * @param at when
 * @param kind what happened
 * @param actor id of the person who did it, {@code system} or {@code policy}
 * @param onBehalfOf id of the person whose deputy did it
 * @param channel the way by which it was done
 * @param note what was written along with it
 * @param requestHash what was decided about, see {@link WorkspaceRequest#contentHash()}; of decisions only
 * @param origin from where it was done
 */
@Table("request_event")
public record RequestEvent(
        @Id @Nullable Long id,
        String requestNumber,
        Instant at,
        EventKind kind,
        String actor,
        @Nullable String onBehalfOf,
        Channel channel,
        @Nullable String note,
        @Nullable String requestHash,
        @Embedded.Empty Origin origin) {

    /** The latest of a kind in a timeline. */
    public static Optional<RequestEvent> latest(List<RequestEvent> timeline, EventKind kind) {
        return timeline.stream().filter(event -> event.kind() == kind).reduce((earlier, later) -> later);
    }
}
