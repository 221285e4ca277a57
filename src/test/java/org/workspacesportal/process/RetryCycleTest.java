package org.workspacesportal.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.workspacesportal.process.RetryCycle.Next;

class RetryCycleTest {

    private final RetryCycle cycle = new RetryCycle(configuration("PT5S,PT1M,PT1H"));

    @Test
    void itIsTriedAgainAsOftenAsAJobAndLaterEachTime() {
        assertThat(cycle.after(null)).isEqualTo(new Next(3, Duration.ofSeconds(5)));
        assertThat(cycle.after(3)).isEqualTo(new Next(2, Duration.ofMinutes(1)));
        assertThat(cycle.after(2)).isEqualTo(new Next(1, Duration.ofHours(1)));
    }

    @Test
    void whoIncrementsTheRetriesOfWhatWasGivenUpNeedNotWait() {
        assertThat(cycle.after(1)).isEqualTo(new Next(0, Duration.ZERO));
    }

    private static ProcessEngineConfigurationImpl configuration(String cycle) {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setFailedJobRetryTimeCycle(cycle);
        return configuration;
    }
}
