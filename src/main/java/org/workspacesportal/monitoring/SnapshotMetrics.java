package org.workspacesportal.monitoring;

import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.desktop.Fleet;
import org.workspacesportal.request.RequestStatus;

/** Tells monitoring what was counted in the database: requests, desktops, and what the engine has to do. */
@Component
class SnapshotMetrics {

    private final Counted requests;
    private final Counted oldestWaiting;
    private final Counted jobs;
    private final Counted steps;
    private final Counted mails;
    private final Counted incidents;
    private final Counted desktops;
    private final Counted cost;
    private final Counted drift;
    private final String currency;

    SnapshotMetrics(MeterRegistry meters, Catalog catalog) {
        this.currency = catalog.currency();
        requests = new Counted(meters, "portal.requests", "requests", "Requests by state", "state");
        oldestWaiting = new Counted(
                meters,
                "portal.approval.oldest",
                "seconds",
                "For how long the request has been there that waits longest for an approval; 0 where none waits");
        jobs = new Counted(meters, "portal.jobs", "jobs", "Jobs of the engine: due, or dead after all tries", "state");
        steps = new Counted(
                meters,
                "portal.steps",
                "steps",
                "Steps that AWS is asked for: due, in hand or to be tried later, or dead after all tries",
                "state");
        mails = new Counted(
                meters, "portal.queued", "mails", "Mails to be sent: waiting, or dead after all tries", "state");
        incidents = new Counted(meters, "portal.incidents", "incidents", "Incidents that are open in the engine");
        desktops = new Counted(meters, "portal.desktops", "desktops", "Desktops by AWS's name of their state", "state");
        cost = new Counted(
                meters,
                "portal.desktops.cost",
                "monthly",
                "What all desktops of known cost cost in a month, as the catalogue has it",
                "currency");
        drift = new Counted(
                meters,
                "portal.drift",
                "desktops",
                "Desktops that are otherwise in AWS: foreign is unknown to any request, setup was changed there, missing is not shown any more",
                "kind");
    }

    @EventListener
    void tell(Snapshot counted) {
        requests.set(Stream.of(RequestStatus.values())
                .map(Enum::name)
                .collect(toMap(Function.identity(), status -> counted.requests().getOrDefault(status, 0L))));
        var oldest = counted.oldestWaiting();
        oldestWaiting.set(
                oldest == null ? 0 : Duration.between(oldest, counted.at()).toSeconds());
        jobs.set(engine(counted, "jobs", "due", "dead"));
        steps.set(engine(counted, "steps", "due", "later", "dead"));
        mails.set(engine(counted, "mails", "waiting", "dead"));
        incidents.set(Objects.requireNonNullElse(counted.engine().get("incidents"), 0L));
        tell(counted.fleet());
    }

    private void tell(Fleet fleet) {
        desktops.set(fleet.byState());
        cost.set(Map.of(currency, fleet.monthlyCost()));
        drift.set(Map.of("foreign", fleet.foreign(), "setup", fleet.drifted(), "missing", fleet.missing()));
    }

    private static Map<String, Long> engine(Snapshot counted, String what, String... states) {
        return Stream.of(states)
                .collect(toMap(Function.identity(), state -> counted.engine().getOrDefault(what + "." + state, 0L)));
    }
}
