package org.workspacesportal.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PausesTest {

    @Test
    void whileAwsDoesNotAnswerItIsAskedEverMoreRarely() {
        var pauses = new Pauses(Duration.ofMinutes(1));

        assertThat(Stream.generate(() -> pauses.after(false)).limit(5).map(Duration::toSeconds))
                .containsExactly(10L, 20L, 40L, 60L, 60L);
        assertThat(pauses.after(true)).isEqualTo(Duration.ofMinutes(1));
        assertThat(pauses.after(false)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void whereTheUsualOneIsShorterSoIsEachOther() {
        assertThat(new Pauses(Duration.ofSeconds(2)).after(false)).isEqualTo(Duration.ofSeconds(2));
    }
}
