package org.workspacesportal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workspacesportal.support.PortalClient.goodRequest;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspacesportal.support.PackagedPortal;
import org.workspacesportal.support.PortalClient;

/** A node with an older version of the model and one with this version, on one database. */
@Tag("faults")
class RollingUpgradeIT {

    private static final String OLDER = "0.9-of-a-test";

    @Test
    void whatBeganUnderEitherVersionIsFinishedByBothNodes(@TempDir Path folder) throws Exception {
        try (var nodes = new Nodes(folder, Duration.ofMillis(500))) {
            var old = nodes.begin(olderPortal(folder), Map.of()).awaitHealthy();
            var people = nodes.people(old, 4);
            var before = ask(old.client(), people.get(0));
            var beforeToo = ask(old.client(), people.get(1));

            var fresh = nodes.start();
            var atTheOld = ask(old.client(), people.get(2));
            var atTheNew = ask(fresh.client(), people.get(3));
            var all = List.of(before, beforeToo, atTheOld, atTheNew);
            approve(fresh.client(), before);
            approve(old.client(), beforeToo);
            approve(fresh.client(), atTheOld);
            approve(old.client(), atTheNew);

            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(all)
                    .allSatisfy(number ->
                            assertThat(fresh.client().status("admin", number)).isEqualTo("READY")));
            assertThat(endedUnder(nodes, "= '" + OLDER + "'")).isEqualTo(2);
            assertThat(endedUnder(nodes, "<> '" + OLDER + "'")).isEqualTo(2);
            assertThat(old.stop()).isEqualTo(128 + 15);
            assertThat(fresh.client().get("employee", "/api/requests").status()).isEqualTo(200);
            for (var node : List.of(old, fresh)) {
                assertThat(node.log()).doesNotContain(" ERROR ", "ENGINE-14006");
            }
        }
    }

    private static String ask(PortalClient portal, String person) {
        return portal.ask(person, goodRequest()).json().path("number").asText();
    }

    private static void approve(PortalClient portal, String number) {
        assertThat(portal.decide("approver", number, Map.of("approved", true)).status())
                .isEqualTo(200);
    }

    private static long endedUnder(Nodes nodes, String version) {
        return nodes.count("act_hi_procinst i JOIN act_re_procdef d ON d.id_ = i.proc_def_id_"
                + " WHERE d.key_ = 'workspace-request' AND i.end_time_ IS NOT NULL AND d.version_tag_ " + version);
    }

    /** The packaged portal with the model as it was. */
    private static Path olderPortal(Path folder) throws IOException {
        var older = Files.copy(PackagedPortal.JAR, folder.resolve("older.jar"));
        try (var files = FileSystems.newFileSystem(older)) {
            var model = files.getPath("BOOT-INF/classes/bpmn/workspace-request.bpmn");
            Files.writeString(
                    model,
                    Files.readString(model)
                            .replaceFirst("camunda:versionTag=\"[^\"]+\"", "camunda:versionTag=\"" + OLDER + "\""));
        }
        return older;
    }
}
