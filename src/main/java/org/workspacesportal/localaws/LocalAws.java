package org.workspacesportal.localaws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Amazon WorkSpaces and SES for demos and tests, on a port of this machine: the unchanged AWS SDK talks to it over the
 * wire protocols WorkSpaces JSON 1.1, SES Query and, for the list of addresses that take no mails, SES JSON. What it does follows AWS's service
 * models of 2015-04-08, 2010-12-01 and 2019-09-27;
 * what goes wrong on purpose is told by {@code docs/local-aws.md}.
 */
public final class LocalAws implements AutoCloseable {

    /** The one directory whose people can have desktops. */
    public static final String DIRECTORY_ID = "d-9067f0c1a2";

    /** The registration code of that directory, which people type into the WorkSpaces client. */
    public static final String REGISTRATION_CODE = "WSlocal+DEMO42";

    /** The region the endpoint says it is in. */
    public static final String REGION = "eu-central-1";

    static final String SUBNET_ID = "subnet-0d3c5a1f2b4e6978a";

    private static final Duration KEPT_WAITING = Duration.ofSeconds(60);
    private static final int BACKLOG = 200;

    private final Account account;
    private final Throttle throttle;
    private final AcceptedCalls accepted;
    private final ExecutorService callers = Executors.newCachedThreadPool(daemons("local-aws"));
    private final ScheduledExecutorService waiting =
            Executors.newSingleThreadScheduledExecutor(daemons("local-aws-wait"));
    private final HttpServer server;

    private LocalAws(LocalAwsSettings settings, ChangeSettings times, Clock clock, Account account) throws IOException {
        this.account = account;
        this.throttle = new Throttle(settings, clock);
        var workspaces = new WorkspacesService(account, settings, times, throttle, clock);
        accepted = workspaces.accepted();
        var mail = new MailService(new Mailbox(account, settings, clock), settings, clock);
        var suppression = new SuppressionService(account, settings, clock);
        // Without it the JDK's server waits 40 ms before each answer; read once, when the server's classes are loaded.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), settings.port()), BACKLOG);
        server.setExecutor(callers);
        server.createContext("/", new FrontDoor(workspaces, mail, suppression, this::keepWaiting));
        server.start();
    }

    /** Starts an endpoint whose changes of desktops take as long as they do by default. */
    public static LocalAws start(LocalAwsSettings settings, Clock clock) {
        return start(settings, ChangeSettings.defaults(), clock);
    }

    /**
     * Starts an endpoint on 127.0.0.1 that goes on from its state file, if it has one.
     *
     * @param clock decides what state desktops are in and how fast calls may come
     * @throws UncheckedIOException if the port is taken
     * @throws RuntimeException naming the state file if that is damaged or in use by another application
     */
    public static LocalAws start(LocalAwsSettings settings, ChangeSettings times, Clock clock) {
        var account = Account.open(settings.stateFile(), clock.instant());
        try {
            return new LocalAws(settings, times, clock, account);
        } catch (RuntimeException e) {
            account.close();
            throw e;
        } catch (IOException e) {
            account.close();
            throw new UncheckedIOException(
                    "The local AWS endpoint cannot listen on 127.0.0.1, port " + settings.port()
                            + " (portal.local-aws.port): " + e.getMessage(),
                    e);
        }
    }

    /** Whether a directory or bundle id is one of those that exist here and nowhere else. */
    public static boolean knows(String id) {
        return id.equals(DIRECTORY_ID)
                || Catalogue.BUNDLES.stream().anyMatch(bundle -> bundle.id().equals(id));
    }

    /** The address for all services, such as {@code http://127.0.0.1:40123}. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The mails accepted so far, newest first, at most the last 10,000. */
    public List<SentMail> mails() {
        return account.mails();
    }

    /** How many WorkSpaces calls were carried out since the start, by operation. */
    public Map<String, Integer> calls() {
        return accepted.counts();
    }

    /** The WorkSpaces calls carried out since the start, oldest first, at most the last 10,000. */
    public List<AcceptedCall> accepted() {
        return accepted.all();
    }

    /** How many WorkSpaces calls were refused since the start because they came too fast. */
    public int throttled() {
        return throttle.refused();
    }

    /**
     * The throttle switch: answers every WorkSpaces call with {@code ThrottlingException}.
     *
     * @param time how long from now; zero switches it off
     */
    public void throttleFor(Duration time) {
        throttle.closeFor(time);
    }

    /** Hangs up on everybody who still waits for an answer, and lets go of port and state file. */
    @Override
    public void close() {
        server.stop(0);
        waiting.shutdownNow();
        callers.shutdownNow();
        account.close();
    }

    private void keepWaiting(HttpExchange exchange) {
        // A timer, not a sleeping thread: others need the threads.
        var unused = waiting.schedule(exchange::close, KEPT_WAITING.toSeconds(), TimeUnit.SECONDS);
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
