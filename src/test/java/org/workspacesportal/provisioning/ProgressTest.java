package org.workspacesportal.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workspacesportal.aws.Workspace;
import org.workspacesportal.aws.WorkspaceSetup;

class ProgressTest {

    @ParameterizedTest
    @CsvSource({
        "AVAILABLE, USABLE",
        "STOPPED, USABLE",
        "STOPPING, USABLE",
        "PENDING, ON_ITS_WAY",
        "STARTING, ON_ITS_WAY",
        "REBOOTING, ON_ITS_WAY",
        "REBUILDING, ON_ITS_WAY",
        "RESTORING, ON_ITS_WAY",
        "UPDATING, ON_ITS_WAY",
        "MAINTENANCE, ON_ITS_WAY",
        "ADMIN_MAINTENANCE, ON_ITS_WAY",
        "SUSPENDED, ON_ITS_WAY",
        "IMPAIRED, ON_ITS_WAY",
        "UNHEALTHY, ON_ITS_WAY",
        "ERROR, FAILED",
        "TERMINATING, FAILED",
        "TERMINATED, FAILED",
    })
    void everyStateOfAwsMeansSomething(String state, Progress meaning) {
        assertThat(Progress.of(in(state))).isEqualTo(meaning);
    }

    @Test
    void aStateAwsAddsLaterIsWaitedOut() {
        assertThat(Progress.of(in("DEFRAGMENTING"))).isEqualTo(Progress.ON_ITS_WAY);
    }

    private static Workspace in(String state) {
        return new Workspace(
                "ws-123456789", "d-9067f0c1a2", "emma", state, WorkspaceSetup.UNKNOWN, Map.of(), null, null);
    }
}
