package org.workspacesportal.localaws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DesktopTest {

    private final TestClock clock = new TestClock();
    private final Instant start = clock.instant();

    @Test
    void it_is_pending_until_it_is_ready() {
        var desktop = desktop(false);

        clock.move(Duration.ofMillis(7_999));
        assertThat(desktop.stateAt(clock.instant())).isEqualTo(DesktopState.PENDING);
        assertThat(desktop.hasBeenReadyAt(clock.instant())).isFalse();

        clock.move(Duration.ofMillis(1));
        assertThat(desktop.stateAt(clock.instant())).isEqualTo(DesktopState.AVAILABLE);
        assertThat(desktop.hasBeenReadyAt(clock.instant())).isTrue();
    }

    @Test
    void it_exists_before_it_is_visible() {
        var desktop = desktop(false);

        assertThat(desktop.existsAt(start)).isTrue();
        assertThat(desktop.isLiveAt(start)).isTrue();
        assertThat(desktop.isVisibleAt(start.plusMillis(1_999))).isFalse();
        assertThat(desktop.isVisibleAt(start.plusSeconds(2))).isTrue();
    }

    @Test
    void a_broken_one_ends_in_error_and_never_gets_an_address() {
        var desktop = desktop(true);

        assertThat(desktop.stateAt(start)).isEqualTo(DesktopState.PENDING);
        assertThat(desktop.stateAt(start.plusSeconds(8))).isEqualTo(DesktopState.ERROR);
        assertThat(desktop.hasBeenReadyAt(start.plusSeconds(8))).isFalse();
    }

    @Test
    void it_goes_away_in_steps_and_frees_its_user_when_terminated() {
        var ending = desktop(false).endingAt(new End(null, start.plusSeconds(4), start.plusSeconds(5)));

        assertThat(ending.stateAt(start.plusMillis(3_999))).isEqualTo(DesktopState.TERMINATING);
        assertThat(ending.isLiveAt(start.plusMillis(3_999))).isTrue();
        assertThat(ending.stateAt(start.plusSeconds(4))).isEqualTo(DesktopState.TERMINATED);
        assertThat(ending.isVisibleAt(start.plusSeconds(4))).isTrue();
        assertThat(ending.isLiveAt(start.plusSeconds(4))).isFalse();
        assertThat(ending.existsAt(start.plusSeconds(5))).isFalse();
        assertThat(ending.isVisibleAt(start.plusSeconds(5))).isFalse();
    }

    @Test
    void what_was_done_to_it_last_decides_its_state() {
        var rebooting = desktop(false)
                .changedBy(
                        new Change(DesktopState.REBOOTING, start.plusSeconds(20), DesktopState.AVAILABLE, null, null),
                        start.plusSeconds(10));

        assertThat(rebooting.stateAt(start.plusMillis(19_999))).isEqualTo(DesktopState.REBOOTING);
        assertThat(rebooting.stateAt(start.plusSeconds(20))).isEqualTo(DesktopState.AVAILABLE);
    }

    @Test
    void it_stays_until_its_end_begins() {
        var ending =
                desktop(false).endingAt(new End(start.plusSeconds(20), start.plusSeconds(24), start.plusSeconds(25)));

        assertThat(ending.stateAt(start.plusMillis(19_999))).isEqualTo(DesktopState.AVAILABLE);
        assertThat(ending.stateAt(start.plusSeconds(20))).isEqualTo(DesktopState.TERMINATING);
        assertThat(ending.existsAt(start.plusSeconds(25))).isFalse();
    }

    private Desktop desktop(boolean broken) {
        return Desktop.created(
                1,
                "ws-000000001",
                LocalAws.DIRECTORY_ID,
                "anna",
                "wsb-standard1",
                JsonNodeFactory.instance.objectNode(),
                Map.of(),
                start.plusSeconds(2),
                start.plusSeconds(8),
                broken);
    }
}
