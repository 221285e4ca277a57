package org.workspacesportal.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalClient.Answer;

/** People who ask and decide, and who try again, at another node, whenever they get no answer. */
final class Load {

    private static final Set<Object> DESTRUCTIVE = Set.of("BUNDLE", "REBUILD", "GIVE_BACK");
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    /** Each person does one thing after the other, and none waits for another one. */
    private final ExecutorService people = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "person");
        thread.setDaemon(true);
        return thread;
    });

    private final Cluster cluster;
    private final List<String> numbers = new CopyOnWriteArrayList<>();

    Load(Cluster cluster) {
        this.cluster = cluster;
    }

    /** People who have no desktop yet. */
    List<String> people(int count) {
        var people = IntStream.range(0, count)
                .mapToObj(one -> "person-" + PEOPLE.incrementAndGet())
                .toList();
        cluster.records().moveIn(people);
        return people;
    }

    /** The numbers of all that was asked for. */
    List<String> numbers() {
        return List.copyOf(numbers);
    }

    /** Somebody asks for a desktop until they know that they have; its number. */
    String ask(String person) {
        Map<String, Object> fields = PortalClient.goodRequest();
        fields.put("forUser", person);
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    var answer = attempt(client -> client.ask("employee", fields));
                    if (answer != null && answer.status() == 201) {
                        cluster.clients().asked(answer.json().path("number").asText());
                    }
                    // Refused as it is there already: an answer got lost.
                    return answer != null
                            && (answer.status() == 201
                                    || answer.status() < 500
                                            && !cluster.records()
                                                    .numbersOf(person)
                                                    .isEmpty());
                });
        var number = cluster.records().numbersOf(person).get(0);
        numbers.add(number);
        return number;
    }

    /** Somebody decides until they know that it is decided. */
    void decide(String number, boolean approved) {
        var decision = new HashMap<String, Object>(Map.of("approved", approved));
        if (!approved) {
            decision.put("comment", "Not now");
        }
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    var answer = attempt(client -> client.decide("approver", number, decision));
                    if (answer != null && answer.status() == 200) {
                        cluster.clients().decided(number, approved);
                    }
                    return answer != null && (answer.status() == 200 || isDecided(number));
                });
    }

    private boolean isDecided(String number) {
        return !cluster.records().status(number).equals("WAITING_FOR_APPROVAL");
    }

    /** The approver has been written to. */
    void awaitAsked(String number) {
        await().atMost(Duration.ofMinutes(5)).until(() -> cluster.awsState().mails().stream()
                .anyMatch(mail -> mail.number().equals(number) && mail.subject().startsWith("Approval needed")));
    }

    /** Somebody asks for a change of a desktop until they know that they have. */
    String change(String person, Map<String, ?> fields) {
        var desktop = cluster.records()
                .jdbc()
                .sql(
                        "SELECT workspace_id FROM workspace_request WHERE owner = ? AND status = 'READY' AND change_kind IS NULL")
                .param(person)
                .query(String.class)
                .single();
        var before = cluster.records().numbersOf(person).size();
        var all = new HashMap<String, Object>(fields);
        if (DESTRUCTIVE.contains(fields.get("change"))) {
            all.put("confirmation", desktop);
        }
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    var answer =
                            attempt(client -> client.postJson("admin", "/api/desktops/" + desktop + "/changes", all));
                    if (answer != null && answer.status() == 201) {
                        cluster.clients().asked(answer.json().path("number").asText());
                    }
                    return answer != null
                            && (answer.status() == 201
                                    || answer.status() < 500
                                            && cluster.records()
                                                            .numbersOf(person)
                                                            .size()
                                                    > before);
                });
        var number = cluster.records().numbersOf(person).get(0);
        numbers.add(number);
        return number;
    }

    /** The answer of some node, or null where none came. */
    @Nullable
    Answer attempt(Function<PortalClient, Answer> call) {
        try {
            return call.apply(cluster.any().client());
        } catch (RuntimeException noAnswer) {
            return null;
        }
    }

    /** Each asks, has the approver written to, and is approved, at the same time. */
    void live(List<String> owners) {
        owners.stream().map(person -> begin(() -> live(person, true))).toList().forEach(CompletableFuture::join);
    }

    /** Somebody does something on their own. */
    CompletableFuture<Void> begin(Runnable deed) {
        return CompletableFuture.runAsync(deed, people);
    }

    /** Asks, has the approver written to, and is approved or rejected. */
    String live(String person, boolean approved) {
        var number = ask(person);
        awaitAsked(number);
        decide(number, approved);
        return number;
    }

    /** Somebody who has a desktop. */
    String settled() {
        return settled("person-" + PEOPLE.incrementAndGet());
    }

    /** The same by the name of it. */
    String settled(String person) {
        cluster.records().moveIn(List.of(person));
        awaitStatus(live(person, true), "READY");
        return person;
    }

    void awaitStatus(String number, String status) {
        await().atMost(Duration.ofMinutes(2)).until(() -> cluster.records().status(number), status::equals);
    }

    /** Asks for a change, which is approved if it has to be. */
    String changed(String person, Map<String, ?> fields) {
        var number = change(person, fields);
        approveIfAsked(number);
        return number;
    }

    /** Once it is known whether somebody has to decide. */
    void approveIfAsked(String number) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> isDecided(number)
                        || cluster.records()
                                        .count("SELECT count(*) FROM request_approver WHERE request_number = '%s'"
                                                .formatted(number))
                                > 0);
        if (!isDecided(number)) {
            decide(number, true);
        }
    }

    /** All that was asked for has come to an end. */
    void awaitEnds(Duration patience) {
        await().atMost(patience)
                .pollInterval(Duration.ofMillis(500))
                .until(() ->
                        cluster.records().count("""
                        SELECT count(*) FROM workspace_request WHERE status NOT IN ('READY', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'NEEDS_ATTENTION')""") == 0 && cluster.records().count("""
                        SELECT count(*) FROM act_ru_execution e JOIN workspace_request r ON r.number = e.business_key_ WHERE r.status <> 'NEEDS_ATTENTION'""") == 0);
    }
}
