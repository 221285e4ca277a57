package org.workspacesportal.request;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A request as it is before anybody has decided about it. */
final class NewRequest {

    private NewRequest() {}

    static WorkspaceRequest forDesktop(
            String number, String requester, RequestForm form, WorkspaceOrder order, Instant requestedAt) {
        return of(
                number, requester, form.owner(requester), order, null, form.reason(), form.neededUntil(), requestedAt);
    }

    static WorkspaceRequest forChange(
            String number,
            String requester,
            String owner,
            Change change,
            WorkspaceOrder order,
            String reason,
            Instant requestedAt) {
        return of(number, requester, owner, order, change, reason, null, requestedAt);
    }

    private static WorkspaceRequest of(
            String number,
            String requester,
            String owner,
            WorkspaceOrder order,
            @Nullable Change change,
            String reason,
            @Nullable LocalDate neededUntil,
            Instant requestedAt) {
        return new WorkspaceRequest(
                number,
                null,
                requester,
                owner,
                order,
                change,
                reason,
                neededUntil,
                RequestStatus.WAITING_FOR_APPROVAL,
                change == null ? LiveKey.of(order.directoryId(), owner) : LiveKey.of(change),
                null,
                null,
                null,
                null,
                requestedAt);
    }
}
