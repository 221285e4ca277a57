package org.workspacesportal.approval;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A decision link is garbled, unknown or has ended; which of these is nobody's business. */
class LinkNotUsable extends ResponseStatusException {

    LinkNotUsable() {
        super(
                HttpStatus.NOT_FOUND,
                "This link has ended. What waits for your decision is in the portal, under Approvals");
    }
}
