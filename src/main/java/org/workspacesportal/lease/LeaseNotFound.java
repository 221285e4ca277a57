package org.workspacesportal.lease;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.workspacesportal.request.Said;
import org.workspacesportal.request.Spoken;

/** There is no such desktop with a lease, or none the person may see. */
class LeaseNotFound extends ResponseStatusException implements Spoken {

    private static final Said SAID = Said.of("lease.unknown");

    LeaseNotFound() {
        super(HttpStatus.NOT_FOUND, SAID.inEnglish());
    }

    @Override
    public Said said() {
        return SAID;
    }
}
