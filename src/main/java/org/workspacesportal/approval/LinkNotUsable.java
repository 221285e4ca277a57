package org.workspacesportal.approval;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A decision link is garbled, unknown or has ended; which of these is nobody's business. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class LinkNotUsable extends RuntimeException {

    LinkNotUsable() {
        super("This link has ended. What waits for your decision is in the portal, under Approvals");
    }
}
