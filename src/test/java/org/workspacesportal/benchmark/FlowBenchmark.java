package org.workspacesportal.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.workspacesportal.approval.Decisions;
import org.workspacesportal.process.WorkspaceRequestProcess;
import org.workspacesportal.support.OnPostgres;
import org.workspacesportal.support.PortalTest;

/**
 * How many requests come from the form to the end in a second, beside the plain engine that runs the same model with nothing to do in any step. Both
 * are called as their own pages call them, without HTTP, and have the same PostgreSQL; the local endpoint takes any number of calls.
 */
@PortalTest
@OnPostgres
@TestPropertySource(
        properties = {
            "portal.local-aws.desktop-quota=1000000",
            // As it is by default, and not as tests have it.
            "camunda.bpm.job-execution.wait-time-in-millis=5000",
            "camunda.bpm.job-execution.max-wait=5000",
            "portal.provisioning.look-every=1s",
            // A desktop takes 300 ms here; in production looks come when most of them are ready, too.
            "portal.provisioning.first-check=400ms",
            "portal.deputy.look-every=1m",
            "portal.desktop.look-every=5s",
            "portal.change.look-every=2s",
            "portal.outside.look-every=5s"
        })
class FlowBenchmark {

    private static final int WARM_UP = Integer.getInteger("flow.warm-up", 1_000);
    private static final int REQUESTS = Integer.getInteger("flow.requests", 1_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    private static final int CALLERS = 4;
    /** So many wait for a decision, as people do not decide in the moment in which others ask. */
    private static final int WAITING = 100;

    @Autowired
    WorkspaceRequestProcess process;

    @Autowired
    Decisions decisions;

    @Autowired
    JdbcClient database;

    private int people;

    @Test
    void flow() throws Exception {
        try (var sameSettings = new PlainEngine(PlainEngine.Setup.OF_THE_PORTAL);
                var starters = new PlainEngine(PlainEngine.Setup.OF_THE_STARTER)) {
            var contenders = List.of(new PortalFlow(process, decisions, database), sameSettings, starters);
            for (var contender : contenders) {
                secondsFor(contender, WARM_UP);
            }
            report(contenders, measured(contenders));
        }
    }

    /** Requests a second of each contender, in each round. */
    private Map<Contender, List<Double>> measured(List<Contender> contenders) throws Exception {
        var measured = new HashMap<Contender, List<Double>>();
        for (var round = 0; round < ROUNDS; round++) {
            for (var contender : contenders) {
                measured.computeIfAbsent(contender, none -> new ArrayList<>())
                        .add(REQUESTS / secondsFor(contender, REQUESTS));
            }
        }
        return measured;
    }

    private static void report(List<Contender> contenders, Map<Contender, List<Double>> measured) throws IOException {
        var report = new Report(
                "The whole flow",
                "%,d requests a round after %,d to warm up, %d callers, %d waiting for a decision, PostgreSQL on the same machine, the local endpoint without a limit."
                        .formatted(REQUESTS, WARM_UP, CALLERS, WAITING),
                "side",
                "requests/s, median",
                "of the portal's",
                "each round");
        var ours = Report.median(measured.get(contenders.get(0)));
        contenders.forEach(contender -> {
            var rates = measured.get(contender);
            report.add(
                    contender.title(),
                    Report.figure(Report.median(rates)),
                    Report.figure(Report.median(rates) / ours),
                    rates.stream().map(Report::figure).collect(Collectors.joining(", ")));
        });
        report.end();
    }

    private double secondsFor(Contender contender, int count) throws Exception {
        var first = people + 1;
        people += count;
        moveIn(first, people);
        contender.begin();
        var begin = System.nanoTime();
        ask(contender, first, people);
        Awaitility.await().atMost(Duration.ofHours(1)).until(() -> contender.open() == 0);
        var seconds = (System.nanoTime() - begin) / 1e9;
        contender.end();
        return seconds;
    }

    private void ask(Contender contender, int first, int last) throws InterruptedException, ExecutionException {
        var callers = Executors.newFixedThreadPool(CALLERS);
        var asked = new ArrayBlockingQueue<String>(last - first + 1);
        var calls = IntStream.rangeClosed(first, last + WAITING)
                .mapToObj(n -> callers.submit(() -> {
                    if (n <= last) {
                        asked.add(contender.ask("person-" + n));
                    }
                    if (n >= first + WAITING) {
                        contender.approve(asked.take());
                    }
                    return n;
                }))
                .toList();
        callers.shutdown();
        for (var call : calls) {
            call.get();
        }
    }

    private void moveIn(int first, int last) {
        database.sql("""
                        INSERT INTO act_id_user (id_, rev_, first_, last_, email_)
                        SELECT 'person-' || n, 1, 'Nora', 'Newcomer', 'person-' || n || '@example.com' FROM generate_series(?, ?) n""").params(first, last).update();
        database.sql(
                        "INSERT INTO act_id_membership (user_id_, group_id_) SELECT 'person-' || n, 'employees' FROM generate_series(?, ?) n")
                .params(first, last)
                .update();
    }
}
