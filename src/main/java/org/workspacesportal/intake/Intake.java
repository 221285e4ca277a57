package org.workspacesportal.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.catalog.Offer;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.FieldError;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.LiveRequests;
import org.workspacesportal.request.RequestForm;
import org.workspacesportal.request.RunningMode;
import org.workspacesportal.request.WorkspaceOrder;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;
import org.workspacesportal.supply.Supply;

/** Takes a request in: checks what was asked against the catalogue and the person's rights, and registers it. */
@Component
class Intake {

    private final Catalog catalog;
    private final People people;
    private final WorkspaceRequests requests;
    private final LiveRequests live;
    private final Supply supply;
    private final Clock clock;

    Intake(Catalog catalog, People people, WorkspaceRequests requests, LiveRequests live, Supply supply, Clock clock) {
        this.catalog = catalog;
        this.people = people;
        this.requests = requests;
        this.live = live;
        this.supply = supply;
        this.clock = clock;
    }

    /**
     * Reads a form, whichever way it came.
     *
     * @throws InvalidInput naming every field that is missing, malformed or unknown, and the offer where there is none of that name
     */
    RequestForm read(Map<String, ?> values) {
        try {
            return RequestForm.of(values, LocalDate.now(clock));
        } catch (InvalidInput invalid) {
            throw new InvalidInput(withUnknownOffer(invalid.errors(), values.get(RequestForm.OFFER)));
        }
    }

    /** Whoever sends something wrong learns everything at once. */
    private List<FieldError> withUnknownOffer(List<FieldError> errors, @Nullable Object offer) {
        var isToldAlready = errors.stream().anyMatch(error -> error.field().equals(RequestForm.OFFER));
        return isToldAlready
                        || !(offer instanceof String id)
                        || catalog.find(id.strip()).isPresent()
                ? errors
                : Stream.concat(Stream.of(noSuchOffer()), errors.stream()).toList();
    }

    private FieldError noSuchOffer() {
        return new FieldError(
                RequestForm.OFFER,
                "no-such-offer",
                catalog.offers().stream().map(Offer::id).toList());
    }

    /**
     * Registers what was asked.
     *
     * @throws InvalidInput naming the field, when there is no such offer or it cannot be had at present, it is for somebody else without the right to that, or the person already
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
        live.requireNone(order.directoryId(), form.owner(requester.userId()));
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
            errors.add(noSuchOffer());
        } else if (!supply.has(offer.get())) {
            errors.add(new FieldError(RequestForm.OFFER, Supply.NOT_TO_BE_HAD));
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
