package org.workspacesportal.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.localaws.LocalAwsSettings;
import org.workspacesportal.support.PackagedPortal;
import org.workspacesportal.support.Postgres;

/** Several packaged portals on one empty database and one AWS account. */
final class Nodes implements AutoCloseable {

    private final Path folder;
    private final String database = Postgres.freshDatabase();
    private final LocalAws aws;
    private final List<PackagedPortal> all = new ArrayList<>();

    /** @param pendingFor how long AWS takes to make a desktop */
    Nodes(Path folder, Duration pendingFor) {
        this.folder = folder;
        aws = LocalAws.start(
                new LocalAwsSettings(
                        0,
                        null,
                        pendingFor,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        2,
                        5,
                        false,
                        1000,
                        List.of("workspaces-portal@example.com"),
                        1000),
                Clock.systemUTC());
    }

    /** Begins a node and does not wait for it; options are the JVM's. */
    PackagedPortal begin(Map<String, String> settings, String... options) throws IOException {
        return begin(PackagedPortal.JAR, settings, options);
    }

    /** The same from another file. */
    PackagedPortal begin(Path jar, Map<String, String> settings, String... options) throws IOException {
        var arguments = new HashMap<>(Map.of(
                "spring.datasource.url", database,
                "spring.datasource.username", "postgres",
                "portal.aws.mode", "aws",
                "portal.aws.calls-per-second", "500",
                "portal.provisioning.first-check", "200ms",
                "portal.provisioning.check-every", "200ms",
                "portal.limits.asking.per-person", "100000/1h",
                "portal.limits.asking.per-address", "100000/1h",
                "camunda.bpm.generic-properties.properties.enable-password-policy", "false",
                "spring.datasource.hikari.maximum-pool-size", "20"));
        arguments.putAll(settings);
        var environment = Map.of(
                "AWS_ENDPOINT_URL",
                aws.endpoint().toString(),
                "AWS_REGION",
                LocalAws.REGION,
                "AWS_ACCESS_KEY_ID",
                "any",
                "AWS_SECRET_ACCESS_KEY",
                "any");
        var node = PackagedPortal.begin(folder, jar, arguments, environment, List.of(options));
        all.add(node);
        return node;
    }

    /** Starts a node and waits until it is healthy. */
    PackagedPortal start() throws IOException {
        return begin(Map.of()).awaitHealthy();
    }

    /** So many new employees, whose password is their name. */
    List<String> people(PackagedPortal node, int count) {
        var ids = IntStream.rangeClosed(1, count).mapToObj(n -> "person-" + n).toList();
        ids.forEach(id -> {
            var profile = Map.of("id", id, "firstName", "Nora", "lastName", "Newcomer", "email", id + "@example.com");
            node.client()
                    .postJson(
                            "admin",
                            "/engine-rest/user/create",
                            Map.of("profile", profile, "credentials", Map.of("password", id)));
            node.client().put("admin", "/engine-rest/group/employees/members/" + id);
        });
        return ids;
    }

    JdbcClient database() {
        return JdbcClient.create(new DriverManagerDataSource(database, "postgres", ""));
    }

    /** Ends all connections to the database, and lets nobody in. */
    void takeDatabaseAway() {
        var name = databaseName();
        server().sql("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false").update();
        server().sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ?")
                .param(name)
                .query(Boolean.class)
                .list();
    }

    void bringDatabaseBack() {
        server().sql("ALTER DATABASE " + databaseName() + " ALLOW_CONNECTIONS true")
                .update();
    }

    private JdbcClient server() {
        return JdbcClient.create(new DriverManagerDataSource(
                database.replace("/" + databaseName() + "?", "/postgres?"), "postgres", ""));
    }

    private String databaseName() {
        return database.replaceFirst(".*/([^/?]+)\\?.*", "$1");
    }

    long count(String query) {
        return database().sql("SELECT count(*) FROM " + query).query(Long.class).single();
    }

    @Override
    public void close() {
        all.forEach(PackagedPortal::kill);
        aws.close();
    }
}
