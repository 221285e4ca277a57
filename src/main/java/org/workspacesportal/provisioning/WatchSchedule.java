package org.workspacesportal.provisioning;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * When to look at a desktop that is being created. Where it is known how long others took, the first look comes when one of ten was ready, the most
 * where most were, and those that are late are looked at ever more rarely; the end of waiting is in the model.
 */
@Component
class WatchSchedule {

    /** Fewer say nothing. */
    private static final int ENOUGH = 10;

    /** Of those known, the part that was ready by each look. */
    private static final double[] READY = {0.1, 0.3, 0.4, 0.5, 0.6, 0.7, 0.9};

    /** A little before the first were ready: else nobody would ever learn that they have become faster. */
    private static final double EARLIER = 0.9;

    private static final int LONGEST = 10;

    /** Looks at what began at the same time need not fall together. */
    private static final double JITTER = 0.05;

    private final Function<String, List<Duration>> times;
    private final ProvisioningSettings settings;
    private final RandomGenerator random = RandomGenerator.getDefault();

    @Autowired
    WatchSchedule(ProvisioningTimes times, ProvisioningSettings settings) {
        this(bundle -> settings.learns() ? times.of(bundle) : List.of(), settings);
    }

    /**
     * The same for any knowledge.
     *
     * @param times how long others of the same bundle took, in rising order
     */
    WatchSchedule(Function<String, List<Duration>> times, ProvisioningSettings settings) {
        this.times = times;
        this.settings = settings;
    }

    /**
     * After what time to look, for the first time or again.
     *
     * @param age how long ago the call was
     */
    Duration next(String bundleId, Duration age) {
        var known = times.apply(bundleId);
        var wait = known.size() < ENOUGH ? byTheSettings(age) : byTheKnown(known, age);
        return multiply(wait, 1 + JITTER * (2 * random.nextDouble() - 1));
    }

    private Duration byTheSettings(Duration age) {
        return age.compareTo(settings.firstCheck()) < 0 ? settings.firstCheck().minus(age) : settings.checkEvery();
    }

    private Duration byTheKnown(List<Duration> known, Duration age) {
        // A look that came along with others, some time before its own, was that look.
        var from = age.compareTo(settings.along()) < 0 ? age : age.plus(settings.along());
        return DoubleStream.of(READY)
                .mapToObj(part -> part == READY[0] ? multiply(at(known, part), EARLIER) : at(known, part))
                .filter(look -> look.compareTo(from) > 0)
                .findFirst()
                .map(look -> look.minus(age))
                .orElseGet(() -> late(at(known, 0.5), age));
    }

    /** The longer it has taken, the longer it may still take. */
    private Duration late(Duration median, Duration age) {
        var shortest = settings.checkEvery();
        var longest = shortest.multipliedBy(LONGEST);
        var half = age.minus(median).dividedBy(2);
        return half.compareTo(shortest) < 0 ? shortest : half.compareTo(longest) > 0 ? longest : half;
    }

    private static Duration at(List<Duration> known, double part) {
        return known.get((int) (part * (known.size() - 1)));
    }

    private static Duration multiply(Duration duration, double factor) {
        return Duration.ofNanos((long) (duration.toNanos() * factor));
    }
}
