package org.workspacesportal.deputy;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.workspacesportal.request.Said;
import org.workspacesportal.request.Spoken;

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
