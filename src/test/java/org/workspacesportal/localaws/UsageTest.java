package org.workspacesportal.localaws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageTest {

    private final Instant ready = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void the_user_connects_a_while_after_the_desktop_became_available() {
        assertThat(at(Duration.ofMillis(59_999))).isEqualTo(new Usage(false, null));
        assertThat(at(Duration.ofMinutes(1))).isEqualTo(new Usage(true, ready.plusSeconds(60)));
    }

    @Test
    void the_user_is_connected_for_a_while_each_hour() {
        assertThat(at(Duration.ofMinutes(10))).isEqualTo(new Usage(true, ready.plusSeconds(600)));
        assertThat(at(Duration.ofMinutes(11))).isEqualTo(new Usage(false, ready.plusSeconds(660)));
        assertThat(at(Duration.ofMinutes(60))).isEqualTo(new Usage(false, ready.plusSeconds(660)));
        assertThat(at(Duration.ofMinutes(61))).isEqualTo(new Usage(true, ready.plusSeconds(3_660)));
        assertThat(at(Duration.ofDays(100)))
                .isEqualTo(new Usage(false, ready.plus(Duration.ofDays(100)).minus(Duration.ofMinutes(49))));
    }

    private Usage at(Duration afterReady) {
        var desktop = Desktop.created(
                1,
                "ws-000000001",
                LocalAws.DIRECTORY_ID,
                "anna",
                "wsb-standard1",
                JsonNodeFactory.instance.objectNode(),
                Map.of(),
                ready,
                ready,
                false);
        return Usage.of(desktop, Duration.ofMinutes(1), ready.plus(afterReady));
    }
}
