package org.workspacesportal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspacesportal.support.PackagedPortal;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.Session;

/** The database goes away while people use the portal, and comes back. */
class DatabaseAwayIT {

    @Test
    void peopleAreToldAndGoOnAfterwards(@TempDir Path folder) throws Exception {
        try (var nodes = new Nodes(folder, Duration.ofMillis(300))) {
            var node = nodes.begin(Map.of("spring.datasource.hikari.connection-timeout", "1000"))
                    .awaitHealthy();
            var person = node.client().browser("admin");
            assertThat(person.get("/").status()).isEqualTo(200);

            nodes.takeDatabaseAway();
            isTold(node, person);
            nodes.bringDatabaseBack();

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> node.client().get(null, "/actuator/health").status() == 200);
            assertThat(person.get("/").status()).isEqualTo(200);
            assertThat(node.log())
                    .doesNotContain(
                            "Servlet.service()", "Exception Processing [ErrorPage", "TaskUtils$LoggingErrorHandler");
        }
    }

    private static void isTold(PackagedPortal node, Session person) throws IOException {
        var page = person.get("/");
        assertThat(page.status()).as(node.log()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("30");
        assertThat(page.header("Content-Security-Policy")).contains("default-src");
        assertThat(page.body()).contains("Back in a moment", "look first whether it arrived", "</html>");
        assertThat(person.submit("/requests/new", new HashMap<>(PortalClient.goodRequest()))
                        .status())
                .isEqualTo(503);
        // Nothing is known about the session, or about whom a link is for.
        assertThat(node.client().get(null, "/decisions/" + "a".repeat(43)).status())
                .isEqualTo(503);

        var call = node.client().get("emma", "/api/requests");
        assertThat(call.status()).isEqualTo(503);
        assertThat(call.header("Content-Type")).startsWith("application/problem+json");
        assertThat(call.body()).contains("cannot get at its database", "\"status\":503");
        assertThat(node.client().get("emma", "/engine-rest/task").status()).isEqualTo(503);
        assertThat(node.client().get(null, "/actuator/health").status()).isEqualTo(503);
        // Neither is the node started again, nor are callers kept away from who tells them.
        assertThat(node.client().get(null, "/actuator/health/liveness").status())
                .isEqualTo(200);
        assertThat(node.client().get(null, "/actuator/health/readiness").status())
                .isEqualTo(200);
    }
}
