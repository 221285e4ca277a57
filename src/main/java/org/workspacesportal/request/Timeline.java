package org.workspacesportal.request;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The table of what happened to requests; {@link TimelineNotes} adds lines, and nobody changes them. */
interface Timeline extends Repository<RequestEvent, Long> {

    List<RequestEvent> findByRequestNumberOrderById(String requestNumber);

    @Query("""
            SELECT e.* FROM request_event e JOIN workspace_request r ON r.number = e.request_number
            WHERE r.requester = :person OR r.owner = :person
            ORDER BY e.id""")
    List<RequestEvent> findByPerson(String person);
}
