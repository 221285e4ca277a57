package org.workspacesportal.aws;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Tells monitoring how fast this node calls Amazon WorkSpaces, and how many wait for their turn. */
@Component
class DoorMetrics implements MeterBinder {

    private final Door door;

    DoorMetrics(Door door) {
        this.door = door;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("portal.aws.rate", door, Door::rate)
                .description("Calls a second this node makes to Amazon WorkSpaces at most; falls where AWS throttles")
                .baseUnit("calls")
                .register(registry);
        Gauge.builder("portal.aws.waiting", door, Door::waiting)
                .description("Wishes that wait for a call to Amazon WorkSpaces")
                .baseUnit("wishes")
                .register(registry);
    }
}
