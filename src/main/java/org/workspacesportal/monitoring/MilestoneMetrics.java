package org.workspacesportal.monitoring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.workspacesportal.request.Milestone;

/** Tells monitoring how long people take to decide, and how long a desktop takes from its approval; each is told by the node at which it happened. */
@Component
class MilestoneMetrics {

    private static final Duration[] TO_DECIDE = {
        Duration.ofMinutes(5),
        Duration.ofHours(1),
        Duration.ofHours(4),
        Duration.ofDays(1),
        Duration.ofDays(2),
        Duration.ofDays(3),
        Duration.ofDays(7),
        Duration.ofDays(14)
    };

    private static final Duration[] TO_PROVISION = Stream.of(1, 5, 10, 20, 30, 45, 60, 120, 240, 1440)
            .map(Duration::ofMinutes)
            .toArray(Duration[]::new);

    private final MeterRegistry meters;

    MilestoneMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Only what has been stored has happened. */
    @TransactionalEventListener(fallbackExecution = true)
    void note(Milestone milestone) {
        switch (milestone.kind()) {
            case APPROVED_FIRST, APPROVED, REJECTED -> decided(milestone);
            case READY -> ready(milestone, milestone.decidedAt());
            default -> {}
        }
    }

    private void decided(Milestone decision) {
        Timer.builder("portal.decision.time")
                .description(
                        "From asking to a decision, by the way in which it was decided; SYSTEM is the policy, which asks nobody")
                .tag("channel", decision.channel().name())
                .tag("outcome", decision.kind().name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(TO_DECIDE)
                .register(meters)
                .record(Duration.between(decision.requestedAt(), decision.at()));
    }

    private void ready(Milestone ready, @Nullable Instant approvedAt) {
        if (approvedAt != null && !ready.isChange()) {
            Timer.builder("portal.provisioning.time")
                    .description("From the approval until the desktop is ready, by offer")
                    .tag("offer", ready.offer())
                    .serviceLevelObjectives(TO_PROVISION)
                    .register(meters)
                    .record(Duration.between(approvedAt, ready.at()));
        }
    }
}
