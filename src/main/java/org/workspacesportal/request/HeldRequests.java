package org.workspacesportal.request;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Requests by their numbers. A step of a process passes through several rooms, each of which looks at the request: within one transaction it is read
 * once, and after a change it is what was stored. What somebody else changes meanwhile
 * is not seen, and a change of one's own is then refused by the version of the row.
 */
@Component
class HeldRequests {

    private final RequestRecords records;

    HeldRequests(RequestRecords records) {
        this.records = records;
    }

    Optional<WorkspaceRequest> find(String number) {
        var held = held().get(number);
        return held == null ? records.findById(number).map(this::hold) : Optional.of(held);
    }

    WorkspaceRequest save(WorkspaceRequest request) {
        return hold(records.save(request));
    }

    private WorkspaceRequest hold(WorkspaceRequest request) {
        held().put(request.number(), request);
        return request;
    }

    private static Map<String, WorkspaceRequest> held() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashMap<>();
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Held.class::isInstance)
                .map(held -> ((Held) held).requests)
                .findFirst()
                .orElseGet(() -> {
                    var held = new Held();
                    TransactionSynchronizationManager.registerSynchronization(held);
                    return held.requests;
                });
    }

    /** Of one transaction; of one that begins within it there is another. */
    private static final class Held implements TransactionSynchronization {

        private final Map<String, WorkspaceRequest> requests = new HashMap<>();
    }
}
