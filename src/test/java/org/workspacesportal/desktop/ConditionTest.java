package org.workspacesportal.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.workspacesportal.aws.WorkspaceSetup;

class ConditionTest {

    @ParameterizedTest
    @CsvSource({
        "AVAILABLE, USABLE",
        "STOPPED, STOPPED",
        "PENDING, CHANGING",
        "STARTING, CHANGING",
        "STOPPING, CHANGING",
        "REBOOTING, CHANGING",
        "REBUILDING, CHANGING",
        "RESTORING, CHANGING",
        "UPDATING, CHANGING",
        "MAINTENANCE, CHANGING",
        "ADMIN_MAINTENANCE, HELD",
        "SUSPENDED, HELD",
        "IMPAIRED, BROKEN",
        "UNHEALTHY, BROKEN",
        "ERROR, BROKEN",
        "TERMINATING, ENDING",
        "TERMINATED, ENDING",
    })
    void everyStateOfAwsMeansSomething(String state, Condition meaning) {
        assertThat(Condition.of(state)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AVAILABLE",
                "STOPPED",
                "PENDING",
                "STARTING",
                "STOPPING",
                "REBOOTING",
                "REBUILDING",
                "RESTORING",
                "UPDATING",
                "MAINTENANCE",
                "SUSPENDED",
                "IMPAIRED",
                "TERMINATING",
                "NEW_ONE"
            })
    void thereAreWordsForEachAndForWhatItMeansToItsOwner(String state) {
        var words = ResourceBundle.getBundle("messages/common", Locale.ROOT);
        var standing = desktop(state, false).standing();

        assertThat(words.containsKey("desktop." + standing)).as(standing).isTrue();
        assertThat(words.containsKey("desktop.help." + standing)).isEqualTo(!state.equals("AVAILABLE"));
    }

    @Test
    void oneCanWorkWhileADiskGrows() {
        assertThat(desktop("UPDATING", false).canBeReached()).isTrue();
        assertThat(desktop("REBUILDING", false).canBeReached()).isFalse();
    }

    @Test
    void aStateAwsAddsLaterIsKeptAndSaysNothing() {
        var desktop = desktop("DEFRAGMENTING", false);

        assertThat(desktop.condition()).isEqualTo(Condition.UNKNOWN);
        assertThat(desktop.state()).isEqualTo("DEFRAGMENTING");
    }

    @Test
    void nobodyKnowsWhetherADesktopWasUsedUntilAwsToldAboutItsUse() {
        assertThat(used(false).isNeverUsed()).isFalse();
        assertThat(used(true).isNeverUsed()).isTrue();
    }

    private static Desktop used(boolean known) {
        return desktop("AVAILABLE", known);
    }

    private static Desktop desktop(String state, boolean useKnown) {
        return new Desktop(
                "ws-123456789",
                "d-123456789",
                "emma",
                null,
                null,
                null,
                null,
                WorkspaceSetup.UNKNOWN,
                state,
                null,
                useKnown,
                null,
                null,
                null,
                true,
                null,
                null,
                null,
                null);
    }
}
