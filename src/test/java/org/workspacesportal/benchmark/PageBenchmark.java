package org.workspacesportal.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.workspacesportal.support.OnPostgres;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalTest;
import org.workspacesportal.support.Session;

/** Prints how long pages take with 10,000 open requests on PostgreSQL, one caller at a time: {@code mvn -Pbenchmark verify}. */
@PortalTest
@OnPostgres
class PageBenchmark {

    private static final int REQUESTS = 10_000;
    private static final int WARM_UP = 20;
    private static final int CALLS = 40;

    @Autowired
    PortalClient portal;

    @Autowired
    JdbcClient database;

    private final Map<String, Session> browsers = new HashMap<>();

    @Test
    void pages() {
        ManyRequests.add(database, 1, REQUESTS);
        PortalPage.ALL.forEach(page -> calls(page, WARM_UP));
        print("%-9s %-28s %6s %8s %8s %8s", "reader", "page", "status", "p50 ms", "p95 ms", "kB");
        PortalPage.ALL.forEach(this::measure);
    }

    private void measure(PortalPage page) {
        var times = calls(page, CALLS);
        var answer = browser(page).get(page.path());
        var size = answer.body().getBytes(StandardCharsets.UTF_8).length / 1000.0;
        print(
                "%-9s %-28s %6d %8.1f %8.1f %8.1f",
                page.reader(), page.path(), answer.status(), times[CALLS / 2], times[CALLS * 95 / 100 - 1], size);
    }

    /** What each call took in milliseconds, the way there and back on this machine included; in rising order. */
    private double[] calls(PortalPage page, int count) {
        var browser = browser(page);
        return IntStream.range(0, count)
                .mapToLong(call -> {
                    var begin = System.nanoTime();
                    browser.get(page.path());
                    return System.nanoTime() - begin;
                })
                .mapToDouble(nanos -> nanos / 1e6)
                .sorted()
                .toArray();
    }

    private Session browser(PortalPage page) {
        return browsers.computeIfAbsent(page.reader(), portal::browser);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
