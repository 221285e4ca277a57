package org.workspacesportal.cluster;

import jakarta.annotation.PostConstruct;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps a node whose clock is off from working: at the start it is refused, later it takes up nothing until its clock is right again. */
@Component
@EnableConfigurationProperties(ClusterSettings.class)
class ClockWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

    private final DatabaseClock clock;
    private final Duration tolerance;
    private final ApplicationEventPublisher events;
    private boolean isTrusted = true;

    ClockWatch(DatabaseClock clock, ClusterSettings settings, ApplicationEventPublisher events) {
        this.clock = clock;
        this.tolerance = settings.clockTolerance();
        this.events = events;
    }

    @PostConstruct
    void refuseToStart() {
        var ahead = clock.ahead();
        if (isOff(ahead)) {
            throw new ClockOff(ahead, tolerance);
        }
    }

    @Scheduled(
            initialDelayString = "${portal.cluster.clock-look-every:PT1M}",
            fixedDelayString = "${portal.cluster.clock-look-every:PT1M}")
    void look() {
        var ahead = clock.ahead();
        if (isOff(ahead) == isTrusted) {
            isTrusted = !isTrusted;
            if (isTrusted) {
                LOG.warn("This node's clock agrees with the database's again; it goes on");
            } else {
                LOG.error("{}: it takes up nothing until that is mended", ClockOff.inWords(ahead, tolerance));
            }
            events.publishEvent(new ClockTrusted(isTrusted));
        }
    }

    boolean isOff(Duration ahead) {
        return ahead.abs().compareTo(tolerance) > 0;
    }
}
