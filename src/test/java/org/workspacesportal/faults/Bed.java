package org.workspacesportal.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.dao.DataAccessException;

/** The cluster all fault tests share, as its nodes take long to start, and what has been found out about it so far. */
final class Bed {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    /** Longer than any lock here. */
    private static final Duration ASLEEP = Duration.ofSeconds(20);

    /** What a node says that wakes up, when PostgreSQL has ended the transaction it was in. */
    static final String TRANSACTION_ENDED =
            "overridden by rollback exception|ENGINE-14019 Exception during job acquisition";

    /** What a node says while it has no database. */
    static final String DATABASE_GONE = TRANSACTION_ENDED + "|ProcessEnginePersistenceException";

    /** Of a node with so few callers; a third of them are there as soon as it has started. */
    private static final long MOST_THREADS = 150;

    private static final int MAILS_ON_THEIR_WAY = 4;
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private static Bed bed;

    private final Cluster cluster;
    private final Load load;
    private final Latency latency;
    private final Set<Violation> known = new HashSet<>();
    private final Set<String> errorsKnown = new HashSet<>();

    private Bed() throws IOException {
        // Whoever looks at the records looks again when the database was away.
        Awaitility.ignoreExceptionsByDefaultMatching(failure -> failure instanceof DataAccessException);
        cluster = new Cluster(2, 50, Map.of());
        System.out.println("Logs and ledgers: " + cluster.folder());
        load = new Load(cluster);
        latency = new Latency(cluster);
        // Code that runs for the first time is slow.
        load.live(load.people(4));
        load.awaitEnds(PATIENCE);
        latency.learn();
    }

    static synchronized Bed shared() {
        try {
            bed = bed == null ? new Bed() : bed;
            return bed;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Cluster cluster() {
        return cluster;
    }

    Load load() {
        return load;
    }

    /** One run of a fault. */
    interface Run {
        void go() throws Exception;
    }

    /**
     * Tries a fault some times, waits until all has come to an end, and holds the ledgers against each other.
     *
     * @param explained what nodes may write down as an error meanwhile
     */
    void tries(String fault, int runs, Run run, String... explained) throws Exception {
        try {
            for (var one = 0; one < runs; one++) {
                run.go();
            }
        } finally {
            cluster.ambush().lift();
            cluster.script().end();
        }
        var died = cluster.mend();
        cluster.awaitUp(cluster.nodes().size());
        var recovery = latency.recovery(RECOVERY.multipliedBy(2));
        String stuck = "";
        try {
            load.awaitEnds(PATIENCE);
            await().atMost(RECOVERY).until(() -> cluster.records().isQuiet());
        } catch (ConditionTimeoutException lasting) {
            stuck = lasting.getMessage();
        }
        var oracle = new Oracle(cluster.ledgers());
        var violations = new ArrayList<>(oracle.violations());
        cluster.forgetExcuses(oracle.mailsTooMany());
        violations.removeIf(known::contains);
        known.addAll(violations);
        if (recovery.compareTo(RECOVERY) > 0) {
            violations.add(new Violation("I8", "-", "slow for %s after the fault".formatted(recovery)));
        }
        died.forEach(node -> violations.add(new Violation("I8", node.name(), "ended by itself")));
        cluster.up().stream()
                .filter(node -> node.threadCount() > MOST_THREADS)
                .forEach(node -> violations.add(
                        new Violation("I8", node.name(), "has %d threads".formatted(node.threadCount()))));
        if (!stuck.isEmpty()) {
            violations.add(new Violation("I8", "-", stuck));
        }
        var errors = newErrors(explained);
        FaultTable.add(fault, runs, violations, errors, "usual speed after " + recovery.toMillis() / 1000.0 + " s");
        assertThat(violations).as(fault).isEmpty();
        assertThat(errors).as(fault).isEmpty();
    }

    /** The first node that comes to this point is killed, and another one takes its place. */
    void kill(Point point, Runnable work) {
        var victim = cluster.ambush().lay(point, node -> {
            cluster.crashed();
            return node.kill();
        });
        work.run();
        cluster.replace(victim.await(A_WHILE));
        cluster.awaitUp(2);
    }

    /** The first node that comes to this point stops there and goes on when all it had locked may be somebody else's. */
    void sleep(Point point) throws InterruptedException {
        var victim = cluster.ambush().lay(point, node -> {
            cluster.crashed();
            return node.freeze();
        });
        var work = load.begin(() -> load.live(load.people(2)));
        var asleep = victim.await(A_WHILE);
        try {
            Thread.sleep(ASLEEP.toMillis());
        } finally {
            asleep.thaw();
        }
        work.join();
    }

    /** The same, and it wakes up only when all others have done what there was to do. */
    void sleepLong(Point point) {
        var victim = cluster.ambush().lay(point, node -> {
            cluster.crashed();
            return node.freeze();
        });
        var work = load.begin(() -> load.live(load.people(2)));
        var asleep = victim.await(A_WHILE);
        try {
            work.join();
            load.awaitEnds(PATIENCE);
        } finally {
            asleep.thaw();
        }
    }

    /** Begins when the first of some people has asked, and ends while they ask and decide; mails that were on their way may come twice. */
    void outage(Runnable begin, Runnable end, Duration time) throws Exception {
        for (var mail = 0; mail < MAILS_ON_THEIR_WAY; mail++) {
            cluster.crashed();
        }
        var people = load.people(6);
        var work = load.begin(() -> load.live(people));
        await().atMost(A_WHILE).until(() -> people.stream()
                .anyMatch(person -> !cluster.records().numbersOf(person).isEmpty()));
        begin.run();
        try {
            Thread.sleep(time.toMillis());
        } finally {
            end.run();
        }
        work.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private List<String> newErrors(String... explained) {
        var fresh = new ArrayList<>(cluster.errors());
        fresh.removeIf(line -> !errorsKnown.add(line));
        return fresh.stream()
                .filter(line -> List.of(explained).stream()
                        .noneMatch(pattern ->
                                Pattern.compile(pattern).matcher(line).find()))
                .toList();
    }
}
