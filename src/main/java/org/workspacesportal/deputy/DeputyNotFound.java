package org.workspacesportal.deputy;

import org.workspacesportal.request.Spoken;
import org.workspacesportal.request.Said;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no such entry, or it is somebody else's; which of these is nobody's business. */
class DeputyNotFound extends ResponseStatusException implements Spoken {

    private static final Said SAID = Said.of("deputy.unknown");

    DeputyNotFound() {
        super(HttpStatus.NOT_FOUND, SAID.inEnglish());
    }

    @Override
    public Said said() {
        return SAID;
    }
}
