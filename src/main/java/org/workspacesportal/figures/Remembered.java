package org.workspacesportal.figures;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.function.Supplier;

/** A figure for which the database has to read much, and is asked once a minute at most, however many want to know. */
final class Remembered<T> {

    private static final Duration TIME = Duration.ofMinutes(1);

    private final LoadingCache<Boolean, T> figure;

    Remembered(Supplier<T> measured) {
        this(measured, Ticker.systemTicker());
    }

    Remembered(Supplier<T> measured, Ticker time) {
        this.figure = Caffeine.newBuilder().expireAfterWrite(TIME).ticker(time).build(only -> measured.get());
    }

    T get() {
        return figure.get(true);
    }
}
