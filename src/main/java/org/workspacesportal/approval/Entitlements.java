package org.workspacesportal.approval;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.deputy.Mandate;
import org.workspacesportal.deputy.Mandates;
import org.workspacesportal.identity.People;
import org.workspacesportal.process.NotAllowed;
import org.workspacesportal.request.WorkspaceRequest;

/** Lets nobody decide who may not, at the moment they do and whichever way they come. */
@Component
class Entitlements {

    private final Mandates mandates;
    private final People people;

    Entitlements(Mandates mandates, People people) {
        this.mandates = mandates;
        this.people = people;
    }

    /**
     * The mandate by which a person may decide about a request.
     *
     * @throws NotAllowed saying why not
     */
    @Transactional(readOnly = true)
    Mandate require(String userId, WorkspaceRequest request) {
        if (request.concerns(userId)) {
            throw new NotAllowed("own-request");
        }
        return find(userId, request).orElseThrow(() -> new NotAllowed("not-an-approver"));
    }

    @Transactional(readOnly = true)
    Optional<Mandate> find(String userId, WorkspaceRequest request) {
        return mandates.of(userId, request)
                .filter(mandate -> people.find(userId).isPresent());
    }
}
