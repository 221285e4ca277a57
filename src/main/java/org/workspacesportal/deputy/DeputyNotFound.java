package org.workspacesportal.deputy;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no such entry, or it is somebody else's; which of these is nobody's business. */
class DeputyNotFound extends ResponseStatusException {

    DeputyNotFound() {
        super(HttpStatus.NOT_FOUND, "You have named no such deputy");
    }
}
