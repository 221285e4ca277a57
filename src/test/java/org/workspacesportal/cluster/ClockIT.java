package org.workspacesportal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workspacesportal.support.PortalClient.goodRequest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspacesportal.support.SkewedClock;

/** Nodes whose clocks or time zones differ. */
@Tag("faults")
class ClockIT {

    private static final String ASKED_NOW =
            "%s WHERE abs(extract(epoch FROM (%s - (pg_catalog.now() AT TIME ZONE 'UTC')))) < 60";

    @Test
    void zonesDoNotMatterAndAClockThatIsOffDoesNoHarm(@TempDir Path folder) throws Exception {
        try (var nodes = new Nodes(folder, Duration.ofMillis(300))) {
            var database = nodes.database();
            var clock = new SkewedClock(database);
            var settings = Map.of("portal.cluster.clock-look-every", "200ms", "portal.outside.look-every", "500ms");
            var there =
                    nodes.begin(settings, "-Duser.timezone=America/New_York").awaitHealthy();
            var portal = there.client();

            var number =
                    portal.ask("employee", goodRequest()).json().path("number").asText();
            assertThat(nodes.count(ASKED_NOW.formatted("workspace_request", "requested_at")))
                    .isEqualTo(1);
            assertThat(nodes.count(ASKED_NOW.formatted("act_hi_procinst", "start_time_")))
                    .isEqualTo(1);

            clock.setBack(60);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> there.log().contains("it takes up nothing until that is mended"));
            assertThat(portal.get(null, "/actuator/health").status()).isEqualTo(503);
            assertThat(portal.decide("approver", number, Map.of("approved", true))
                            .status())
                    .isEqualTo(200);
            var refused = nodes.begin(settings).awaitEndByItself();
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.log())
                    .contains("ahead of the database's", "portal.cluster.clock-tolerance (10.0 s)", "NTP")
                    .doesNotContain("\tat ");
            assertThat(portal.status("admin", number)).isEqualTo("CREATING");

            clock.setBack(0);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> portal.status("admin", number).equals("READY"));
            assertThat(portal.get(null, "/actuator/health").status()).isEqualTo(200);
        }
    }
}
