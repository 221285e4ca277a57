package org.workspacesportal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People ask and decide all the time, and every few seconds some node is killed. */
@Tag("faults")
class RandomKillsIT {

    private static final int PEOPLE_AT_ONCE = 4;

    private final Bed bed = Bed.shared();

    @Test
    void anyNodeAnyTime() throws Exception {
        var kills = new AtomicInteger();
        var asked = new AtomicInteger();
        bed.tries("kill: any node every 5 to 20 s under load", 1, () -> {
            var spare = bed.cluster().add(Map.of());
            spare.ready();
            var over = new AtomicBoolean();
            var work = new ArrayList<CompletableFuture<Void>>();
            for (var person = 0; person < PEOPLE_AT_ONCE; person++) {
                work.add(bed.load().begin(() -> {
                    while (!over.get()) {
                        var each = asked.incrementAndGet();
                        bed.load().live(bed.load().people(1).get(0), each % 5 != 0);
                    }
                }));
            }
            var until = Instant.now().plus(Duration.ofSeconds((long) (60 * Runs.MINUTES)));
            while (Instant.now().isBefore(until)) {
                Thread.sleep(ThreadLocalRandom.current().nextInt(5_000, 20_000));
                // A spare one: where nodes die faster than they start nothing can be promised.
                bed.cluster().awaitUp(2);
                var victim = bed.cluster().any();
                bed.cluster().crashed();
                victim.kill();
                kills.incrementAndGet();
                bed.cluster().replace(victim);
            }
            over.set(true);
            work.forEach(CompletableFuture::join);
        });
        FaultTable.note(
                "kill: any node every 5 to 20 s under load",
                "%d kills, %d requests".formatted(kills.get(), asked.get()));
        assertThat(kills.get()).isPositive();
    }
}
