package org.workspacesportal.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.desktop.Condition;
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.desktop.Desktops;
import org.workspacesportal.request.RequestSearch;
import org.workspacesportal.request.RequestStatus;
import org.workspacesportal.request.WorkspaceRequest;

/** What the person a desktop is for has already, and what they asked for before. */
@Component
class Background {

    private static final int EARLIER = 5;

    /**
     * A desktop the person has or is about to get.
     *
     * @param number of its request, null if there is none
     * @param offerName what it is, null where nobody asked for it here
     * @param monthlyCost what a month of it was told to cost, null where nobody asked for it here
     * @param status where its request stands, null for a desktop that is there
     * @param condition what the state of the desktop means, null while it is on its way
     * @param inTheWay whether AWS will refuse the desktop that is asked for because of it
     */
    record Holding(
            @Nullable String number,
            @Nullable String offerName,
            @Nullable BigDecimal monthlyCost,
            @Nullable RequestStatus status,
            @Nullable Condition condition,
            boolean inTheWay) {}

    /**
     * What there is beside the request.
     *
     * @param holdings what the person has or is about to get
     * @param earlier what else they asked for, newest first, the newest few
     */
    record Known(List<Holding> holdings, List<WorkspaceRequest> earlier) {

        /** Whether AWS will refuse: it gives one desktop per directory. */
        public boolean inTheWay() {
            return holdings.stream().anyMatch(Holding::inTheWay);
        }
    }

    private final RequestSearch search;
    private final Desktops desktops;

    Background(RequestSearch search, Desktops desktops) {
        this.search = search;
        this.desktops = desktops;
    }

    Known of(WorkspaceRequest request) {
        var holdings = new ArrayList<Holding>();
        desktops.of(request.owner()).stream()
                .filter(desktop -> !request.number().equals(desktop.requestNumber()))
                .map(desktop -> has(desktop, request))
                .forEach(holdings::add);
        search.liveOf(request.owner()).stream()
                .filter(other -> !other.number().equals(request.number()))
                .map(Background::isToGet)
                .forEach(holdings::add);
        var earlier = search.newestOf(request.owner(), EARLIER + 1).stream()
                .filter(other -> other.owner().equalsIgnoreCase(request.owner()))
                .filter(other -> !other.number().equals(request.number()))
                .limit(EARLIER)
                .toList();
        return new Known(holdings, earlier);
    }

    private static Holding has(Desktop desktop, WorkspaceRequest request) {
        return new Holding(
                desktop.requestNumber(),
                desktop.offerName(),
                desktop.monthlyCost(),
                null,
                desktop.condition(),
                request.change() == null
                        && desktop.keepsFromAnotherIn(request.order().directoryId()));
    }

    private static Holding isToGet(WorkspaceRequest other) {
        return new Holding(
                other.number(), other.order().offerName(), other.order().monthlyCost(), other.status(), null, false);
    }
}
