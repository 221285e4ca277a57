package org.workspacesportal.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.Session;

/** Who has signed in at one node is signed in at all of them, also when that node is gone. */
class AnyNodeServesIT {

    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";

    @Test
    void aSessionGoesOnAtAnotherNode(@TempDir Path folder) throws Exception {
        try (var nodes = new Nodes(folder, Duration.ofMillis(300))) {
            var first = nodes.start();
            var second = nodes.start();
            var person = first.client().browser("admin");
            assertThat(person.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);

            var there = person.at(second.address());
            isServed(there);
            first.kill();
            isServed(there);

            assertThat(there.submit("/logout", Map.of()).status()).isEqualTo(302);
            assertThat(there.get("/api/requests").status()).isEqualTo(401);
        }
    }

    private static void isServed(Session person) {
        assertThat(person.get("/").status()).isEqualTo(200);
        assertThat(person.get("/engine-rest/task/count").status()).isEqualTo(200);
        assertThat(person.get("/camunda/app/cockpit/default/").status()).isEqualTo(200);
        assertThat(person.get(TASKS).status()).isEqualTo(200);
        assertThat(person.callWebApps("POST", TASKS, "{}").status()).isEqualTo(200);
        var asked = person.submit("/requests/new", new HashMap<>(PortalClient.goodRequest()));
        assertThat(asked.status()).as(asked.body()).isIn(302, 303);
        var follow = person.get(asked.header("Location"));
        assertThat(follow.body()).contains("WS-");
        assertThat(person.submit(asked.header("Location").replaceAll("[?].*", "") + "/withdrawal", Map.of())
                        .status())
                .isIn(302, 303);
    }
}
