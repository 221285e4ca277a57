package org.workspacesportal.decision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Counts the calls of decision links, so that whoever guesses or hammers is slowed down before the database notices. */
@Component
class LinkTraffic {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int PREFIX = 6;
    private static final int MOST_CALLERS = 100_000;

    private final Cache<String, AtomicInteger> calls = Caffeine.newBuilder()
            .expireAfterWrite(WINDOW)
            .maximumSize(MOST_CALLERS)
            .build();
    private final DecisionSettings settings;

    LinkTraffic(DecisionSettings settings) {
        this.settings = settings;
    }

    /**
     * Counts a call.
     *
     * @throws TooManyCalls when there have been too many from this address, or of links that begin like this one
     */
    void count(String address, String token) {
        var prefix = token.length() > PREFIX ? token.substring(0, PREFIX) : token;
        if (next("address " + address) > settings.callsPerAddress()
                || next("token " + prefix) > settings.callsPerLink()) {
            throw new TooManyCalls();
        }
    }

    private int next(String caller) {
        return calls.get(caller, key -> new AtomicInteger()).incrementAndGet();
    }
}
