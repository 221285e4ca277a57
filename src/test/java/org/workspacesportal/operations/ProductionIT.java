package org.workspacesportal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workspacesportal.operations.ProductionPortal.ADMIN;
import static org.workspacesportal.operations.ProductionPortal.ADMIN_PASSWORD;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.workspacesportal.support.PackagedPortal;

/** The packaged portal as operators run it: safe, even where it logs everything. */
@TestInstance(Lifecycle.PER_CLASS)
class ProductionIT {

    private ProductionPortal portal;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        portal = new ProductionPortal(folder);
    }

    @AfterAll
    void end() {
        portal.close();
    }

    @Test
    void peopleWhosePasswordIsTheirNameKeepItFromStarting(@TempDir Path folder) throws Exception {
        try (var connection = DriverManager.getConnection(portal.database(), "postgres", "");
                var insert = connection.prepareStatement(
                        "INSERT INTO act_id_user (id_, rev_, salt_, pwd_) VALUES ('employee', 1, 'salt', ?)");
                var delete = connection.prepareStatement("DELETE FROM act_id_user WHERE id_ = 'employee'")) {
            insert.setString(
                    1,
                    new PasswordManager(new Sha512HashDigest(), List.of())
                            .encrypt(EncryptionUtil.saltPassword("employee", "salt")));
            insert.executeUpdate();
            try {
                var end = PackagedPortal.refusing(portal.prepared(folder), Map.of(), portal.environment(folder));

                assertThat(end.exitCode()).isEqualTo(1);
                assertThat(end.log())
                        .contains("whose password is their name, as in the demo (1): employee")
                        .doesNotContain("Started WorkspacesPortal");
            } finally {
                delete.executeUpdate();
            }
        }
    }

    @Test
    void thereIsNothingOfTheDemo() throws Exception {
        for (var person : List.of("employee", "colleague", "approver", "deputy", "admin")) {
            assertThat(portal.get(person, person, "/api/requests").statusCode()).isEqualTo(401);
        }
        assertThat(portal.get("", "", "/demo/mailbox").statusCode()).isEqualTo(404);
        assertThat(portal.get("", "", "/api/demo/mails").statusCode()).isEqualTo(404);
    }

    @Test
    void theFirstAdminSignsInOverTlsOnly() throws Exception {
        var page = portal.get("", "", "/login");
        var csrf = group("name=\"_csrf\" value=\"([^\"]+)\"", page.body());
        var answer = portal.postForm(
                "/login", cookie(page), Map.of("username", ADMIN, "password", ADMIN_PASSWORD, "_csrf", csrf));

        assertThat(page.headers().firstValue("Strict-Transport-Security").orElse(""))
                .contains("max-age=");
        for (var setter : List.of(page, answer)) {
            assertThat(setter.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                    .contains("Secure", "HttpOnly", "SameSite=Lax"));
        }
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("error");
        assertThat(portal.get("", "", "/", "Cookie", cookie(answer)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCallByTlsIsLedOnByTls() throws Exception {
        assertThat(portal.get("", "", "/requests/new", "Accept", "text/html")
                        .headers()
                        .firstValue("Location"))
                .as("a path, which stays with how the call came")
                .hasValue("/login");
    }

    @Test
    void onlyAdminsWatchIt() throws Exception {
        assertThat(portal.get("", "", "/actuator/health").body())
                .isEqualTo("{\"status\":\"UP\",\"groups\":[\"dependencies\",\"liveness\",\"readiness\"]}");
        for (var path : List.of("/actuator", "/actuator/prometheus", "/actuator/env", "/actuator/threaddump")) {
            assertThat(portal.get("", "", path).statusCode()).isEqualTo(401);
            assertThat(portal.get("asker", portal.password("asker"), path).statusCode())
                    .isEqualTo(403);
            assertThat(portal.get(ADMIN, ADMIN_PASSWORD, path).statusCode()).isEqualTo(200);
        }
        assertThat(portal.get(ADMIN, ADMIN_PASSWORD, "/actuator/heapdump").statusCode())
                .isEqualTo(404);
    }

    @Test
    void linksAskForTheLogin() throws Exception {
        var link = group("(/decisions/\\S+)", portal.approvalMail());

        var answer = portal.get("", "", link);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
    }

    @Test
    void nothingSecretIsToldAnywhere() throws Exception {
        portal.approvalMail();
        await().atMost(Duration.ofSeconds(30)).until(portal::hasAnnounced);
        var told = new ArrayList<String>();
        for (var path : portal.actuatorPaths()) {
            told.add(portal.get(ADMIN, ADMIN_PASSWORD, path).body());
        }
        for (var path : List.of("/v3/api-docs", "/nowhere", "/error", "/api/nowhere", "/engine-rest/nowhere")) {
            told.add(portal.get(ADMIN, ADMIN_PASSWORD, path).body());
            told.add(portal.get("", "", path).body());
        }
        told.add(portal.postForm("/login", "", Map.of("username", ADMIN, "password", ADMIN_PASSWORD))
                .body());
        told.add(portal.threadDump());
        told.add(portal.log());

        assertThat(told).hasSizeGreaterThan(20);
        assertThat(portal.log()).contains("TRACE", "Started WorkspacesPortal");
        assertThat(told.stream()
                        .flatMap(String::lines)
                        .filter(line -> portal.secrets().stream().anyMatch(line::contains))
                        .map(line -> line.substring(0, Math.min(line.length(), 300))))
                .isEmpty();
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .reduce((one, other) -> one + "; " + other)
                .orElseThrow();
    }

    private static String group(String pattern, String text) {
        var match = Pattern.compile(pattern).matcher(text);
        assertThat(match.find()).as(text).isTrue();
        return match.group(1);
    }
}
