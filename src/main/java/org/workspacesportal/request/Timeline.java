package org.workspacesportal.request;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The table of what happened to requests; lines are added, never changed. */
interface Timeline extends Repository<RequestEvent, Long> {

    RequestEvent save(RequestEvent event);

    List<RequestEvent> findByRequestNumberOrderById(String requestNumber);
}
