package org.workspacesportal.deputy;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks whose time as deputy has begun or is over and tells the rest of the portal, each by itself. What fails is told again later. */
@Component
@EnableConfigurationProperties(DeputySettings.class)
class Announcer {

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private final Handovers handovers;
    private final TaskScheduler scheduler;

    Announcer(Handovers handovers, TaskScheduler scheduler) {
        this.handovers = handovers;
        this.scheduler = scheduler;
    }

    /** Begins first: who follows themselves is not sent away in between. */
    @Scheduled(fixedDelayString = "${portal.deputy.look-every:PT1M}")
    void look() {
        // One day for both: at midnight, what ends must not end before what follows it has begun.
        var today = handovers.today();
        handovers.toBegin(today).forEach(deputy -> tell(deputy, handovers::begin));
        handovers.toEnd(today).forEach(deputy -> tell(deputy, handovers::end));
    }

    /** Looks at once, in a thread of the portal's own: the person signed in may not touch the tasks of others that follow. */
    void lookNow() {
        scheduler.schedule(this::look, scheduler.getClock().instant());
    }

    private static void tell(Deputy deputy, Consumer<Deputy> announcement) {
        try {
            announcement.accept(deputy);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "What changed for {} as deputy of {} could not be told, next try soon: {}",
                    deputy.deputy(),
                    deputy.person(),
                    failed.getMessage());
        }
    }
}
