package org.workspacesportal.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Has everything counted now and then, so that whoever reads the meters, however often, costs the database nothing. */
@Component
@EnableConfigurationProperties(MonitoringSettings.class)
class SnapshotWatch implements SchedulingConfigurer, MeterBinder {

    private final SnapshotReader reader;
    private final ApplicationEventPublisher events;
    private final Duration every;
    private final Clock clock;
    private final Instant started;
    private volatile @Nullable Snapshot latest;

    SnapshotWatch(SnapshotReader reader, ApplicationEventPublisher events, MonitoringSettings settings, Clock clock) {
        this.reader = reader;
        this.events = events;
        this.every = settings.countEvery();
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::look, every, Duration.ZERO));
    }

    private void look() {
        var snapshot = reader.read();
        latest = snapshot;
        events.publishEvent(snapshot);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("portal.snapshot.age", this, SnapshotWatch::age)
                .description("How old the figures are that this node has counted in the database last")
                .baseUnit("seconds")
                .register(registry);
    }

    private double age() {
        var snapshot = latest;
        return Duration.between(snapshot == null ? started : snapshot.at(), clock.instant())
                        .toMillis()
                / 1000d;
    }
}
