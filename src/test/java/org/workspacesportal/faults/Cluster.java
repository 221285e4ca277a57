package org.workspacesportal.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.workspacesportal.support.Installation;

/** Several nodes, their database, and AWS, each a process of its own, with wires between them that can be cut. */
final class Cluster implements AutoCloseable {

    private static final Set<String> APPROVERS = Set.of("approver", "deputy", "policy");

    private final Path folder;
    private final Installation installation;
    private final Map<String, String> settings = new HashMap<>(NodeSettings.quick());
    private final DatabaseServer database;
    private final Records records;
    private final AwsScript script = new AwsScript();
    private final Ambush ambush = new Ambush();
    private final ClientLedger clients = new ClientLedger();
    private final AwsProcess aws;
    private final AwsLedger awsLedger;
    private final MailLedger awsState;
    private final String secret = "faults-secret-" + UUID.randomUUID();
    private final List<Node> nodes = new CopyOnWriteArrayList<>();
    private final List<Node> gone = new CopyOnWriteArrayList<>();
    private final AtomicInteger names = new AtomicInteger();
    private final AtomicInteger crashes = new AtomicInteger();
    private volatile int unused;

    /**
     * Starts the first node, which makes the tables, and then the others.
     *
     * @param size how many nodes
     * @param more settings of theirs besides those every node here has
     */
    Cluster(int size, double awsCallsPerSecond, Map<String, String> more) throws IOException {
        folder = Files.createTempDirectory("faults");
        database = new DatabaseServer(folder);
        records = new Records(database.urlOfWitness());
        installation = Installations.quick();
        settings.putAll(more);
        aws = new AwsProcess(folder, awsCallsPerSecond);
        awsLedger = new AwsLedger(folder.resolve("aws-ledger.jsonl"));
        awsState = new MailLedger(aws.stateFile());
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        add(Map.of()).ready();
        records.jdbc()
                .sql("INSERT INTO act_id_membership (user_id_, group_id_) VALUES ('employee', 'requesters-for-others')")
                .update();
        while (nodes.size() < size) {
            add(Map.of());
        }
        nodes.forEach(Node::ready);
    }

    /** One more, which starts on its own. */
    Node add(Map<String, String> more, String... options) {
        var all = new HashMap<>(settings);
        all.putAll(more);
        var own = Stream.of(options).reduce(installation, Installation::with, (one, other) -> other);
        var node = new Node("node-" + names.incrementAndGet(), surroundings(), own, folder, all);
        nodes.add(node);
        return node;
    }

    private Surroundings surroundings() {
        return new Surroundings(database.url(), aws.port(), script, awsLedger, ambush, secret);
    }

    /** A node that has died is taken out, and another one starts in its place. */
    Node replace(Node dead) {
        remove(dead);
        return add(Map.of());
    }

    void remove(Node dead) {
        nodes.remove(dead);
        gone.add(dead);
        dead.close();
    }

    /** Puts others in the place of nodes that are gone, and tells which those were. */
    List<Node> mend() {
        var dead = nodes.stream().filter(Node::isGone).toList();
        dead.forEach(this::replace);
        return dead;
    }

    /** Somebody was stopped who may just have sent a mail. */
    void crashed() {
        crashes.incrementAndGet();
    }

    void awaitUp(int count) {
        await().atMost(Duration.ofMinutes(3)).until(() -> up().size() >= count);
    }

    List<Node> up() {
        return nodes.stream().filter(Node::isUp).toList();
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    /** Any node that serves. */
    Node any() {
        awaitUp(1);
        var up = up();
        return up.isEmpty() ? any() : up.get(ThreadLocalRandom.current().nextInt(up.size()));
    }

    DatabaseServer database() {
        return database;
    }

    Records records() {
        return records;
    }

    AwsScript script() {
        return script;
    }

    AwsProcess aws() {
        return aws;
    }

    AwsLedger awsLedger() {
        return awsLedger;
    }

    Ambush ambush() {
        return ambush;
    }

    ClientLedger clients() {
        return clients;
    }

    /** What all witnesses say now. */
    Ledgers ledgers() {
        var texts = new HashMap<>(records.texts());
        everyNode().forEach(node -> texts.put("log of " + node.name(), node.log()));
        up().forEach(node -> texts.put("threads of " + node.name(), node.threads()));
        return new Ledgers(
                clients.told(),
                records.requests(),
                records.events(),
                records.work(),
                awsLedger.created(),
                awsLedger.changed(),
                awsState().live(),
                awsState().mails(),
                APPROVERS,
                texts,
                Set.of(secret),
                excuses() - unused);
    }

    /** For mails that come twice. */
    private int excuses() {
        return crashes.get() + (int) records.failedSends();
    }

    /** What has excused nothing so far, after so many mails that came again, excuses nothing that comes later. */
    void forgetExcuses(long used) {
        unused = excuses() - (int) used;
    }

    MailLedger awsState() {
        return awsState;
    }

    /** What nodes wrote down as errors, those that are gone included. */
    List<String> errors() {
        return everyNode().stream()
                .flatMap(node -> node.errors().stream().map(line -> node.name() + ": " + line))
                .toList();
    }

    private List<Node> everyNode() {
        var all = new ArrayList<>(nodes);
        all.addAll(gone);
        return all.stream().filter(Node::isReady).toList();
    }

    /** Where logs and ledgers are. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        // What stands further up is closed last, whatever happens to the others.
        try (database;
                aws) {
            nodes.forEach(Node::close);
        }
    }
}
