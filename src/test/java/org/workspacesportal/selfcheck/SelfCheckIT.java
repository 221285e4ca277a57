package org.workspacesportal.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.localaws.LocalAwsSettings;
import org.workspacesportal.support.PackagedPortal;
import org.workspacesportal.support.Postgres;
import org.workspacesportal.support.SkewedClock;

/** The packaged portal that looks around and starts nothing. */
// Its fields are set by JUnit.
@SuppressWarnings("NullAway")
class SelfCheckIT {

    private static final Map<String, String> CHECK = Map.of("portal.check", "true");

    /** What a start would write or make. */
    private static final String[] STARTED = {"Tomcat", "HikariPool", "ENGINE-", "Starting WorkspacesPortal", "\tat "};

    @TempDir
    Path folder;

    private LocalAws aws;
    private HttpServer proxy;

    @BeforeEach
    void surroundings() throws Exception {
        aws = LocalAws.start(
                new LocalAwsSettings(
                        0,
                        null,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        2,
                        5,
                        true,
                        10,
                        List.of("desktops@corp.test"),
                        14),
                Clock.systemUTC());
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/actuator/health", exchange -> {
            var body = "{\"status\":\"UP\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        proxy.start();
    }

    @AfterEach
    void end() {
        aws.close();
        proxy.stop(0);
    }

    @Test
    void whereAllIsWellNothingFailsAndNothingIsWritten() throws Exception {
        var database = Postgres.freshDatabase();
        var arguments = new HashMap<>(CHECK);
        arguments.put("portal.aws.mode", "aws");
        arguments.put(
                "portal.base-url", "http://127.0.0.1:" + proxy.getAddress().getPort());
        arguments.put("portal.mail.from", "desktops@corp.test");
        arguments.put("spring.datasource.url", database);
        arguments.put("spring.datasource.username", "postgres");

        var end = PackagedPortal.refusing(folder, arguments, environment("AKIAGOOD"));

        assertThat(end.log())
                .contains(
                        "settings              | ok",
                        "database              | ok      | PostgreSQL 1",
                        "database, tables      | ok      | empty",
                        "clock, database       | ok",
                        "AWS, region           | ok      | eu-central-1",
                        "AWS, credentials      | ok",
                        "clock, AWS            | ok",
                        "AWS, rights to look   | ok      | all 6",
                        "AWS, rights to change | ok      | all 10",
                        "offer standard        | ok",
                        "mail, sender          | ok      | desktops@corp.test is verified",
                        "mail, account         | ok",
                        "mail, quota           | ok",
                        "mail, comebacks       | ok",
                        "base URL, answer      | ok",
                        "0 failed. Nothing has been changed.")
                .doesNotContain(STARTED);
        assertThat(end.exitCode()).isZero();
        assertThat(tables(database)).isZero();
        assertThat(aws.mails()).isEmpty();
        assertThat(aws.accepted())
                .filteredOn(call -> call.operation().equals("CreateWorkspaces"))
                .allSatisfy(call -> assertThat(call.ids()).isEmpty());
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void whateverIsWrongIsToldAtOnceWithoutSecrets() throws Exception {
        var database = Postgres.freshDatabase();
        newerVersionHasRun(database);
        new SkewedClock(JdbcClient.create(new DriverManagerDataSource(database, "postgres", ""))).setBack(20);
        Files.writeString(folder.resolve("application.yaml"), """
                portal:
                  base-url: https://desktops.nowhere.invalid
                  mail:
                    from: somebody@elsewhere.test
                  admin:
                    id: chief
                    mail: chief@corp.test
                    password: ${ADMIN_WORD}
                  production.allow-aws-endpoints: true
                  people.manager.file: no-such-file.csv
                  announcements.webhooks.approvers.url: ${WEBHOOK}
                  catalog:
                    offers:
                      - id: office
                        name: Office
                        directory-id: d-0a1b2c3d4e
                        bundle-id: wsb-0a1b2c3d4
                        monthly: 35
                        base: 9.75
                        hourly: 0.3
                """);
        var environment = new HashMap<>(environment("DENY-DescribeTags-TerminateWorkspaces-GetSendQuota"));
        environment.put("SPRING_PROFILES_ACTIVE", "production");
        environment.put("ADMIN_WORD", "Marker-Adm1n-Pw");
        environment.put("WEBHOOK", "https://127.0.0.1:1/Marker-Webhook-Path");
        environment.put("SPRING_DATASOURCE_URL", database);
        environment.put("SPRING_DATASOURCE_USERNAME", "postgres");
        environment.put("SPRING_DATASOURCE_PASSWORD", "Marker-Database-Pw");

        var end = PackagedPortal.refusing(folder, CHECK, environment);

        assertThat(end.exitCode()).isEqualTo(1);
        assertThat(end.log())
                .contains(
                        "changes in it are none of this version's",
                        // More than a start tolerates.
                        "failed  | 20.",
                        "denied. Allow the portal's role workspaces:DescribeTags",
                        "denied. Allow the portal's role workspaces:TerminateWorkspaces",
                        "directory d-0a1b2c3d4e is not registered with WorkSpaces",
                        "neither somebody@elsewhere.test nor its domain is verified",
                        "not found out. Allow the portal's role ses:GetSendQuota",
                        "nobody knows the host desktops.nowhere.invalid",
                        "no-such-file.csv",
                        "127.0.0.1:1 is not reached")
                .doesNotContain(STARTED)
                .doesNotContain("Marker", "SecretOfAws");
    }

    @Test
    void aDatabaseThatIsAwayAndAStrangerToAwsKeepNoCheckFromBeingMade() throws Exception {
        var arguments = new HashMap<>(CHECK);
        arguments.put("portal.aws.mode", "aws");
        arguments.put("portal.mail.from", "desktops@corp.test");
        arguments.put("spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/portal");
        arguments.put("spring.datasource.username", "postgres");
        arguments.put("portal.aws.call-timeout", "no duration");

        var end = PackagedPortal.refusing(folder, arguments, environment("STRANGER"));

        assertThat(end.exitCode()).isEqualTo(1);
        assertThat(end.log())
                .contains(
                        "portal.aws.call-timeout is not something that could be read as Duration",
                        "jdbc:postgresql://127.0.0.1:1/portal",
                        "See that it runs, that this machine reaches it",
                        "base URL")
                .doesNotContain(STARTED);
        arguments.remove("portal.aws.call-timeout");
        assertThat(PackagedPortal.refusing(folder, arguments, environment("STRANGER"))
                        .log())
                .contains("UnrecognizedClientException", "Give the portal good credentials", "InvalidClientTokenId");
    }

    private Map<String, String> environment(String accessKey) {
        return Map.of(
                "AWS_REGION",
                LocalAws.REGION,
                "AWS_ENDPOINT_URL",
                aws.endpoint().toString(),
                "AWS_ACCESS_KEY_ID",
                accessKey,
                "AWS_SECRET_ACCESS_KEY",
                "SecretOfAws");
    }

    private static void newerVersionHasRun(String database) throws Exception {
        try (var connection = DriverManager.getConnection(database, "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE databasechangelog (id varchar(255), author varchar(255), filename varchar(255))");
            statement.execute(
                    "INSERT INTO databasechangelog VALUES ('of-next-year', 'workspacesportal', 'db/requests.yaml')");
        }
    }

    private static int tables(String database) throws Exception {
        try (var connection = DriverManager.getConnection(database, "postgres", "");
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
