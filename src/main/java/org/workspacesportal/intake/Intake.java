package org.workspacesportal.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.catalog.Offer;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.FieldError;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.RequestForm;
import org.workspacesportal.request.RunningMode;
import org.workspacesportal.request.WorkspaceOrder;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** Takes a request in: checks what was asked against the catalogue and the person's rights, and registers it. */
@Component
class Intake {

    private final Catalog catalog;
    private final People people;
    private final WorkspaceRequests requests;
    private final Clock clock;

    Intake(Catalog catalog, People people, WorkspaceRequests requests, Clock clock) {
        this.catalog = catalog;
        this.people = people;
        this.requests = requests;
        this.clock = clock;
    }

    /** Reads a form, whichever way it came. */
    RequestForm read(Map<String, ?> values) {
        return RequestForm.of(values, LocalDate.now(clock));
    }

    /**
     * Registers what was asked.
     *
     * @throws InvalidInput naming the field, when there is no such offer, it is for somebody else without the right to that, or the person already
     *     has a live request
     */
    WorkspaceRequest register(RequestForm form, Actor requester) {
        return requests.register(form, order(form, requester), requester);
    }

    /**
     * What would be ordered if this were sent now.
     *
     * @throws InvalidInput as registering it would
     */
    WorkspaceOrder check(RequestForm form, Actor requester) {
        var order = order(form, requester);
        requests.requireNoneLive(order.directoryId(), form.owner(requester.userId()));
        return order;
    }

    /** Whether a person may ask for somebody else. */
    boolean mayAskForOthers(String person) {
        return people.isMember(person, Groups.REQUESTERS_FOR_OTHERS);
    }

    private WorkspaceOrder order(RequestForm form, Actor requester) {
        var offer = catalog.find(form.offer());
        var errors = new ArrayList<FieldError>();
        if (offer.isEmpty()) {
            errors.add(new FieldError(
                    RequestForm.OFFER,
                    "no-such-offer",
                    catalog.offers().stream().map(Offer::id).toList()));
        }
        errors.addAll(checkOwner(form, requester));
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return order(offer.orElseThrow(), form.runningMode());
    }

    private List<FieldError> checkOwner(RequestForm form, Actor requester) {
        var owner = form.forUser();
        if (owner == null || owner.equals(requester.userId())) {
            return List.of();
        }
        if (!mayAskForOthers(requester.userId())) {
            return List.of(new FieldError(RequestForm.FOR_USER, "yourself-only"));
        }
        return people.find(owner).isPresent()
                ? List.of()
                : List.of(new FieldError(RequestForm.FOR_USER, "nobody-known"));
    }

    private static WorkspaceOrder order(Offer offer, RunningMode runningMode) {
        return new WorkspaceOrder(
                offer.id(),
                offer.name(),
                offer.directoryId(),
                offer.bundleId(),
                runningMode,
                runningMode == RunningMode.ALWAYS_ON ? offer.alwaysOnCost() : offer.autoStopCost());
    }
}
