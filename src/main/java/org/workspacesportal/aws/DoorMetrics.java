package org.workspacesportal.aws;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Tells monitoring how fast this node calls Amazon WorkSpaces, and how many wait for their turn. */
@Component
class DoorMetrics implements MeterBinder {

    private final Doors doors;

    DoorMetrics(Doors doors) {
        this.doors = doors;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bind(registry, "own", doors.home());
        doors.others().forEach((name, door) -> bind(registry, name, door));
    }

    private static void bind(MeterRegistry registry, String account, Door door) {
        Gauge.builder("portal.aws.rate", door, Door::rate)
                .description("Calls a second this node makes to Amazon WorkSpaces at most; falls where AWS throttles")
                .baseUnit("calls")
                .tag("account", account)
                .register(registry);
        Gauge.builder("portal.aws.waiting", door, Door::waiting)
                .description("Wishes that wait for a call to Amazon WorkSpaces")
                .baseUnit("wishes")
                .tag("account", account)
                .register(registry);
    }
}
