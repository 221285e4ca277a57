package org.workspacesportal.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.localaws.LocalAwsSettings;
import org.workspacesportal.support.Installation;
import org.workspacesportal.support.PackagedPortal;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.Postgres;

/**
 * Desktops that are approved at the same moment, and a portal of one or more nodes, each a process of its own, that has them made by an endpoint which
 * allows as many calls as AWS does. The time of the endpoint and of the portal's looks runs {@value #FASTER} times as fast as AWS's; the rate of calls does not.
 */
final class Fleet implements AutoCloseable {

    static final int FASTER = 10;

    /** How long a desktop takes in AWS, and how much more or less. */
    private static final Duration TAKES = Duration.ofMinutes(20).dividedBy(FASTER);

    private static final Duration SPREAD = Duration.ofMinutes(10).dividedBy(FASTER);
    private static final Duration CHECK_EVERY = Duration.ofMinutes(1).dividedBy(FASTER);

    private final LocalAwsSettings settings = new LocalAwsSettings(
            0,
            null,
            TAKES,
            SPREAD,
            Duration.ofSeconds(1),
            Duration.ofHours(1),
            2,
            5,
            true,
            10_000,
            List.of("workspaces-portal@example.com"),
            1_000);
    private final LocalAws aws = LocalAws.start(settings, Clock.systemUTC());
    private final JdbcClient database;
    private final List<PackagedPortal> nodes = new ArrayList<>();
    private final int size;
    private int people;
    private Instant approved = Instant.MAX;
    private Map<String, Integer> callsBefore = Map.of();
    private int throttledBefore;
    private long failedBefore;
    private long incidentsBefore;

    /**
     * Nodes that have made some desktops.
     *
     * @param installation what each of them is
     * @param size how many are then approved at once
     * @param before how many are made first: the portal then knows how long they take, and its code is warm
     * @param nodeCount the nodes
     * @param options their settings besides those every node here has
     */
    Fleet(Installation installation, int size, int before, int nodeCount, Map<String, String> options)
            throws IOException {
        this.size = size;
        var url = Postgres.freshDatabase();
        this.database = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
        for (var node = 0; node < nodeCount; node++) {
            nodes.add(installation.start(Files.createTempDirectory("fleet"), arguments(url, options), environment()));
        }
        database.sql("INSERT INTO act_id_membership (user_id_, group_id_) VALUES ('employee', 'requesters-for-others')")
                .update();
        makeFirst(before);
    }

    /** Under which it is made. */
    static String conditions() {
        return "each node unpacked, with an archive of its classes, %s; PostgreSQL and endpoint on the same machine"
                .formatted(Installation.inWords());
    }

    private static Map<String, String> arguments(String url, Map<String, String> options) {
        var arguments = new HashMap<String, String>(Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", "postgres",
                "portal.aws.mode", "aws",
                "portal.limits.asking.per-person", "100000/1h",
                "portal.limits.asking.per-address", "100000/1h",
                "portal.limits.deciding.per-person", "100000/1h",
                "portal.limits.deciding.per-address", "100000/1h"));
        arguments.putAll(Map.of(
                "portal.provisioning.visibility", Duration.ofMinutes(1).toString(),
                "portal.provisioning.first-check", CHECK_EVERY.multipliedBy(5).toString(),
                "portal.provisioning.check-every", CHECK_EVERY.toString(),
                "portal.desktop.visibility", Duration.ofMinutes(1).toString(),
                "portal.desktop.sweep-every", "25h",
                "portal.desktop.fresh-for", CHECK_EVERY.toString(),
                "portal.desktop.check-every", CHECK_EVERY.toString(),
                // What was held is found by looking; what is approved otherwise is known at once.
                "camunda.bpm.job-execution.max-wait", "500",
                "camunda.bpm.job-execution.wait-time-in-millis", "500"));
        arguments.putAll(options);
        return arguments;
    }

    private Map<String, String> environment() {
        return Map.of(
                "AWS_REGION",
                LocalAws.REGION,
                "AWS_ENDPOINT_URL",
                aws.endpoint().toString(),
                "AWS_ACCESS_KEY_ID",
                "benchmark",
                "AWS_SECRET_ACCESS_KEY",
                "benchmark");
    }

    /** Has the fleet made, while nothing may follow from an approval until all are approved. */
    Result make() throws IOException {
        var portal = nodes.get(0).client();
        ask(portal, size);
        awaitNone("SELECT count(*) FROM act_ru_job WHERE type_ = 'message' AND retries_ > 0");
        hold(portal, true);
        decide(portal);
        callsBefore = aws.calls();
        throttledBefore = aws.throttled();
        failedBefore = failed();
        incidentsBefore = incidents();
        approved = Instant.now();
        hold(portal, false);
        awaitReady();
        return result();
    }

    private void makeFirst(int count) {
        var portal = nodes.get(0).client();
        ask(portal, count);
        decide(portal);
        awaitReady();
    }

    private void ask(PortalClient portal, int count) {
        var first = people + 1;
        people += count;
        moveIn(first, people);
        ask(portal, first, people);
    }

    private void moveIn(int first, int last) {
        database.sql("""
                        INSERT INTO act_id_user (id_, rev_, first_, last_, email_)
                        SELECT 'person-' || n, 1, 'Nora', 'Newcomer', 'person-' || n || '@example.com' FROM generate_series(?, ?) n""").param(first).param(last).update();
        database.sql(
                        "INSERT INTO act_id_membership (user_id_, group_id_) SELECT 'person-' || n, 'employees' FROM generate_series(?, ?) n")
                .param(first)
                .param(last)
                .update();
    }

    private static void ask(PortalClient portal, int first, int last) {
        IntStream.rangeClosed(first, last).parallel().forEach(person -> {
            var asked = portal.ask("employee", request(person));
            if (asked.status() != 201) {
                throw new IllegalStateException(asked.body());
            }
        });
    }

    private void decide(PortalClient portal) {
        database
                .sql("SELECT number FROM workspace_request WHERE status = 'WAITING_FOR_APPROVAL'")
                .query(String.class)
                .list()
                .parallelStream()
                .forEach(number -> portal.decide("approver", number, Map.of("approved", true)));
    }

    private static Map<String, Object> request(int person) {
        var fields = PortalClient.goodRequest();
        fields.put("forUser", "person-" + person);
        return fields;
    }

    private static void hold(PortalClient portal, boolean held) {
        var answer = portal.send(
                "admin",
                "PUT",
                "/engine-rest/job-definition/suspended",
                "{\"processDefinitionKey\": \"workspace-request\", \"includeJobs\": true, \"suspended\": %s}"
                        .formatted(held));
        if (answer.status() != 204) {
            throw new IllegalStateException(answer.body());
        }
    }

    private void awaitReady() {
        awaitNone("SELECT count(*) FROM workspace_request WHERE status NOT IN ('READY')");
        awaitNone("SELECT count(*) FROM act_ru_execution");
    }

    private void awaitNone(String query) {
        Awaitility.await()
                .atMost(Duration.ofHours(1))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> count(query) == 0);
    }

    private long count(String query) {
        return database.sql(query).query(Long.class).single();
    }

    private Result result() throws IOException {
        var created = aws.accepted().stream()
                .filter(call -> call.operation().equals("CreateWorkspaces"))
                .filter(call -> call.at().isAfter(approved))
                .toList();
        var calls = new HashMap<String, Integer>(aws.calls());
        callsBefore.forEach((operation, before) -> calls.merge(operation, -before, Integer::sum));
        calls.values().removeIf(made -> made == 0);
        var memory = 0L;
        for (var node : nodes) {
            memory = Math.max(memory, node.residentBytes());
        }
        return new Result(
                created.stream().mapToInt(call -> call.ids().size()).sum(),
                Duration.between(approved, created.get(created.size() - 1).at()),
                Duration.between(approved, Instant.now()),
                calls,
                aws.throttled() - throttledBefore,
                failed() - failedBefore,
                incidents() - incidentsBefore,
                memory / 1_000_000);
    }

    private long failed() {
        return count("SELECT count(*) FROM act_hi_ext_task_log WHERE state_ = 1")
                + count("SELECT count(*) FROM act_hi_job_log WHERE job_state_ = 1");
    }

    private long incidents() {
        return count("SELECT count(*) FROM act_hi_incident");
    }

    /**
     * What came of it.
     *
     * @param created desktops that AWS was asked for
     * @param accepted from the approval until AWS had accepted the last of them
     * @param ready from the approval until the last was ready and its process had ended
     * @param calls WorkSpaces calls by operation, from the approval on
     * @param throttled how many more AWS refused because they came too fast
     * @param failed steps that failed and were tried again
     * @param incidents steps that were given up
     * @param megabytes memory of the largest node
     */
    record Result(
            int created,
            Duration accepted,
            Duration ready,
            Map<String, Integer> calls,
            int throttled,
            long failed,
            long incidents,
            long megabytes) {

        int allCalls() {
            return calls.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    @Override
    public void close() {
        nodes.forEach(PackagedPortal::kill);
        aws.close();
    }
}
