package org.workspacesportal.audit;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.workspacesportal.request.RequestEvent;

/** The table of what happened to all requests; it is only read here, page by page, so that neither a connection nor memory is held for long. */
interface Events extends Repository<RequestEvent, Long> {

    /** As many as are read at once. */
    int PAGE = 1000;

    /** The next events in the order in which they happened, beginning after the one with that id. */
    @Query("SELECT * FROM request_event WHERE at >= :start AND at < :end AND id > :after ORDER BY id LIMIT " + PAGE)
    List<RequestEvent> page(Instant start, Instant end, long after);
}
