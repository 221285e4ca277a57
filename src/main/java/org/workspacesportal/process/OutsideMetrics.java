package org.workspacesportal.process;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells monitoring how many outside steps this node has in hand. */
@Component
class OutsideMetrics implements MeterBinder {

    private final OutsideWorker worker;

    OutsideMetrics(OutsideWorker worker) {
        this.worker = worker;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("portal.steps.in.hand", worker.idsInHand, Set::size)
                .description("Steps that AWS is asked for which this node has in hand")
                .baseUnit("steps")
                .register(registry);
    }
}
