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

    @Test
    void nobody_uses_a_stopped_desktop() {
        var stopped = changed(Duration.ofMinutes(5), DesktopState.STOPPING, DesktopState.STOPPED);

        assertThat(usage(stopped, Duration.ofMinutes(5))).isEqualTo(new Usage(false, ready.plusSeconds(300)));
        assertThat(usage(stopped, Duration.ofDays(100))).isEqualTo(new Usage(false, ready.plusSeconds(300)));
    }

    @Test
    void the_user_connects_again_a_while_after_something_was_done() {
        var rebooted = changed(Duration.ofMinutes(5), DesktopState.REBOOTING, DesktopState.AVAILABLE);

        assertThat(usage(rebooted, Duration.ofMillis(419_999))).isEqualTo(new Usage(false, ready.plusSeconds(300)));
        assertThat(usage(rebooted, Duration.ofMinutes(7))).isEqualTo(new Usage(true, ready.plusSeconds(420)));
    }

    /** One to which something is done for a minute. */
    private Desktop changed(Duration afterReady, DesktopState during, DesktopState after) {
        var begin = ready.plus(afterReady);
        var lastUsedAt = at(afterReady).lastConnectedAt();
        return desktop().changedBy(new Change(during, begin.plusSeconds(60), after, null, lastUsedAt), begin);
    }

    private Usage at(Duration afterReady) {
        return usage(desktop(), afterReady);
    }

    private Usage usage(Desktop desktop, Duration afterReady) {
        return Usage.of(desktop, Duration.ofMinutes(1), ready.plus(afterReady));
    }

    private Desktop desktop() {
        return Desktop.created(
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
    }
}
