package org.workspacesportal.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutsideSettingsTest {

    @Test
    void aLockThatEndsBeforeItsStepDoesIsRefused() {
        var settings = new OutsideSettings(100, Duration.ofMinutes(4), Duration.ofSeconds(5));

        assertThatThrownBy(() -> settings.requireLockFor("create-workspace", Duration.ofMinutes(4)))
                .hasMessageContaining("portal.outside.lock is PT4M, and the step create-workspace may take PT4M")
                .hasMessageContaining("portal.aws.patience");
        assertThatCode(() -> settings.requireLockFor("create-workspace", Duration.ofSeconds(239)))
                .doesNotThrowAnyException();
    }
}
