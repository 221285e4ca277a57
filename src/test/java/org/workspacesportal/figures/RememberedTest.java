package org.workspacesportal.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RememberedTest {

    @Test
    void theDatabaseIsAskedOnceAMinute() {
        var time = new AtomicLong();
        var figure = new Remembered<>(new AtomicInteger()::incrementAndGet, time::get);

        assertThat(figure.get()).isEqualTo(1);
        time.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(figure.get()).isEqualTo(1);
        time.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(figure.get()).isEqualTo(2);
    }
}
