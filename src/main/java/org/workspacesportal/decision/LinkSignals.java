package org.workspacesportal.decision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.workspacesportal.maillink.MailLink;

/**
 * Notices what programs do with mail links and people do not, in log and meters and nowhere else: looking at a link changes no table. The meter is
 * {@code portal.approval.link.signals}, by {@code signal}.
 */
@Component
class LinkSignals {

    private static final Logger LOG = LoggerFactory.getLogger(LinkSignals.class);
    private static final Duration FASTER_THAN_PEOPLE = Duration.ofSeconds(1);
    private static final Duration BOTH_BUTTONS = Duration.ofSeconds(5);

    private final Cache<String, Traces> traces = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(100_000)
            .build();
    private final MeterRegistry meters;
    private final Clock clock;

    LinkSignals(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    void shown(MailLink link, String method) {
        of(link).shownAt.compareAndSet(null, clock.instant());
        if (method.equals("HEAD")) {
            signal("head", link);
        }
    }

    /** A decision has come by a link; it is being worked on until the returned handle is closed. */
    Working decides(MailLink link) {
        var traces = of(link);
        var shown = traces.shownAt.get();
        if (shown == null) {
            signal("never-shown", link);
        } else if (Duration.between(shown, clock.instant()).compareTo(FASTER_THAN_PEOPLE) < 0) {
            signal("quick", link);
        }
        traces.decisions.incrementAndGet();
        traces.inWork.incrementAndGet();
        return () -> traces.inWork.decrementAndGet();
    }

    /**
     * Whether somebody who has just decided by this link now says the opposite, so soon that no person can have meant both. Many who send at once
     * are a race, of which the first counts.
     */
    boolean isBothButtons(MailLink link) {
        var used = link.usedAt();
        var traces = of(link);
        var both = used != null
                && used.plus(BOTH_BUTTONS).isAfter(clock.instant())
                && traces.decisions.get() == 2
                && traces.inWork.get() == 1;
        if (both) {
            signal("both-buttons", link);
        }
        return both;
    }

    private Traces of(MailLink link) {
        return traces.get(link.id(), id -> new Traces());
    }

    private void signal(String signal, MailLink link) {
        Counter.builder("portal.approval.link.signals")
                .description("What programs do with mail links and people do not")
                .baseUnit("signals")
                .tag("signal", signal)
                .register(meters)
                .increment();
        LOG.info("{}: link {} was used as programs do: {}", link.requestNumber(), link.id(), signal);
    }

    /** Ends the work on a decision. */
    interface Working extends AutoCloseable {

        @Override
        void close();
    }

    /** What has been seen of one link on this node. */
    private static final class Traces {

        final AtomicReference<@Nullable Instant> shownAt = new AtomicReference<>();
        final AtomicInteger decisions = new AtomicInteger();
        final AtomicInteger inWork = new AtomicInteger();
    }
}
