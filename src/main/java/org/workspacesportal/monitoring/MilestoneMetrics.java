package org.workspacesportal.monitoring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.EventKind;
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

    private static final Set<EventKind> DECISIONS =
            Set.of(EventKind.APPROVED_FIRST, EventKind.APPROVED, EventKind.REJECTED);

    private final MeterRegistry meters;

    MilestoneMetrics(MeterRegistry meters, Catalog catalog) {
        this.meters = meters;
        // A counter that is not there before its first time hides that time from whoever looks at what was added.
        for (var channel : Channel.values()) {
            DECISIONS.forEach(outcome -> deciding(channel, outcome));
        }
        catalog.offers().forEach(offer -> provisioning(offer.id()));
    }

    /** Only what has been stored has happened. */
    @TransactionalEventListener(fallbackExecution = true)
    void note(Milestone milestone) {
        var approvedAt = milestone.decidedAt();
        if (DECISIONS.contains(milestone.kind())) {
            deciding(milestone.channel(), milestone.kind())
                    .record(Duration.between(milestone.requestedAt(), milestone.at()));
        } else if (milestone.kind() == EventKind.READY && approvedAt != null && !milestone.isChange()) {
            provisioning(milestone.offer()).record(Duration.between(approvedAt, milestone.at()));
        }
    }

    private Timer deciding(Channel channel, EventKind outcome) {
        return Timer.builder("portal.decision.time")
                .description(
                        "From asking to a decision, by the way in which it was decided; SYSTEM is the policy, which asks nobody")
                .tag("channel", channel.name())
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(TO_DECIDE)
                .register(meters);
    }

    private Timer provisioning(String offer) {
        return Timer.builder("portal.provisioning.time")
                .description("From the approval until the desktop is ready, by offer")
                .tag("offer", offer)
                .serviceLevelObjectives(TO_PROVISION)
                .register(meters);
    }
}
