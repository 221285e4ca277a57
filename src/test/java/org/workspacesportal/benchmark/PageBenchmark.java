package org.workspacesportal.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.workspacesportal.support.OnPostgres;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;
import org.workspacesportal.support.Session;

/** Prints how long pages and the lists of Tasklist take with 10,000 open requests on PostgreSQL, one caller at a time: {@code mvn -Pbenchmark verify}. */
@PortalTest
@OnPostgres
class PageBenchmark {

    private static final int REQUESTS = 10_000;
    private static final int WARM_UP = 20;
    private static final int CALLS = 40;

    /** What Tasklist asks the engine for. */
    private static final List<PortalPage> TASK_LISTS = Stream.of("approver", "admin")
            .flatMap(reader -> Stream.of(
                    new PortalPage(
                            reader, "/engine-rest/task?firstResult=0&maxResults=15&sortBy=created&sortOrder=desc"),
                    new PortalPage(reader, "/engine-rest/task/count"),
                    new PortalPage(reader, "/engine-rest/filter/my-decisions/list?firstResult=0&maxResults=15"),
                    new PortalPage(reader, "/engine-rest/filter/my-decisions/count")))
            .toList();

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    JdbcClient database;

    private final Map<String, Session> browsers = new HashMap<>();
    private final Report report = new Report(
            "Pages and lists of tasks",
            "%,d open requests on PostgreSQL, one caller at a time, %d calls after %d to warm up, the way there and back included."
                    .formatted(REQUESTS, CALLS, WARM_UP),
            "reader",
            "page",
            "status",
            "median ms",
            "p95 ms",
            "kB");

    @Test
    void pages() throws IOException {
        ManyRequests.add(database, 1, REQUESTS);
        ManyTasks.copy(database, portal.asked(people.employee("asking")), REQUESTS);
        PortalPage.ALL.forEach(page -> measure(page, () -> browser(page).get(page.path())));
        TASK_LISTS.forEach(page -> measure(
                page,
                () -> portal.get(
                        page.reader(), page.path(), "Accept", "application/hal+json, application/json; q=0.5")));
        report.end();
    }

    private void measure(PortalPage page, Supplier<Answer> call) {
        times(call, WARM_UP);
        var times = times(call, CALLS);
        var answer = call.get();
        var size = answer.body().getBytes(StandardCharsets.UTF_8).length / 1000.0;
        report.add(
                page.reader(),
                "`" + page.path() + "`",
                answer.status(),
                Report.figure(times[CALLS / 2]),
                Report.figure(times[CALLS * 95 / 100 - 1]),
                Report.figure(size));
    }

    /** What each call took in milliseconds, the way there and back on this machine included; in rising order. */
    private static double[] times(Supplier<Answer> call, int count) {
        return IntStream.range(0, count)
                .mapToLong(number -> {
                    var begin = System.nanoTime();
                    var answer = call.get();
                    if (answer.status() != 200) {
                        throw new IllegalStateException(answer.status() + " " + answer.body());
                    }
                    return System.nanoTime() - begin;
                })
                .mapToDouble(nanos -> nanos / 1e6)
                .sorted()
                .toArray();
    }

    private Session browser(PortalPage page) {
        return browsers.computeIfAbsent(page.reader(), portal::browser);
    }
}
