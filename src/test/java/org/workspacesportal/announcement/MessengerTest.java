package org.workspacesportal.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.util.Throwables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts to a real server on this machine. */
class MessengerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-24T10:00:00Z"), ZoneOffset.UTC);
    private static final String JSON = "{\"text\":\"Zoë waits\"}";
    private static final Duration LONG = Duration.ofSeconds(30);

    private record Post(
            String method,
            String path,
            @Nullable String type,
            @Nullable String signature,
            String body) {}

    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final CountDownLatch testIsOver = new CountDownLatch(1);
    private ExecutorService workers;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        workers = Executors.newCachedThreadPool();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.start();
    }

    @AfterEach
    void stop() {
        testIsOver.countDown();
        server.stop(0);
        workers.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204})
    void theChannelReceivesTheMessageOnce(int status) {
        on("/hook", answering(status));

        messenger(true, LONG).post(webhook("/hook?sig=abc%20", null), JSON);

        assertThat(posts)
                .containsExactly(new Post("POST", "/hook?sig=abc%20", "application/json; charset=utf-8", null, JSON));
    }

    @Test
    void whatIsSignedIsWhatIsSent() {
        on("/hook", answering(200));

        messenger(true, LONG).post(webhook("/hook", "s3cret"), JSON);

        assertThat(posts).singleElement().satisfies(post -> assertThat(post.signature())
                .isEqualTo("t=1798106400,v1=" + Signature.hmac("s3cret", "1798106400." + post.body())));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410, 429, 500, 503})
    void anyOtherAnswerIsAFailureThatKeepsTheSecretsAndIsNotRepeated(int status) {
        on("/T0KEN", answering(status));

        assertThatThrownBy(() -> messenger(true, LONG).post(webhook("/T0KEN?sig=S1G", "s3cret"), JSON))
                .isInstanceOf(AnnouncementNotSent.class)
                .hasMessage("The announcement for approvers was not taken: 127.0.0.1 answered " + status)
                .hasNoCause();
        assertThat(posts).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowed(int status) {
        on("/hook", exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            answering(status).handle(exchange);
        });
        on("/elsewhere", answering(200));

        assertThatThrownBy(() -> messenger(true, LONG).post(webhook("/hook", null), JSON))
                .isInstanceOf(AnnouncementNotSent.class)
                .hasMessageEndingWith("answered " + status);
        assertThat(posts).extracting(Post::path).containsExactly("/hook");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"})
    void thisMachineIsRefusedUnlessAllowed(String host) {
        on("/T0KEN", answering(200));

        assertThatThrownBy(() -> messenger(false, LONG).post(webhook(host, "/T0KEN", null), JSON))
                .isInstanceOf(AnnouncementNotSent.class)
                .hasMessageContaining(host + " is not on the public internet")
                .hasMessageContaining("portal.announcements.allow-private-addresses")
                .hasMessageNotContaining("T0KEN");
        assertThat(posts).isEmpty();
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() {
        on("/hook", exchange -> untilTheTestIsOver());

        assertThatThrownBy(() -> messenger(true, Duration.ofMillis(300)).post(webhook("/hook", null), JSON))
                .isInstanceOf(AnnouncementNotSent.class)
                .hasMessageContaining("did not answer within PT0.3S");
    }

    @Test
    void aServerThatNeverEndsItsAnswerIsGivenUp() {
        on("/hook", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
            untilTheTestIsOver();
        });

        assertThatThrownBy(() -> messenger(true, Duration.ofMillis(300)).post(webhook("/hook", null), JSON))
                .isInstanceOf(AnnouncementNotSent.class)
                .hasMessageContaining("did not answer within PT0.3S");
    }

    @Test
    void aServerThatIsNotThereIsAFailure() {
        server.stop(0);

        assertThatThrownBy(() -> messenger(true, LONG).post(webhook("/T0KEN", null), JSON))
                .isInstanceOf(AnnouncementNotSent.class)
                .hasMessage("The announcement for approvers was not taken: 127.0.0.1 could not be reached")
                .hasStackTraceContaining("ConnectException")
                .extracting(MessengerTest::stackTrace)
                .asString()
                .doesNotContain("T0KEN");
    }

    private static Messenger messenger(boolean allowPrivateAddresses, Duration timeout) {
        return new Messenger(new AnnouncementSettings(Map.of(), allowPrivateAddresses, true, timeout), CLOCK);
    }

    private Webhook webhook(String path, @Nullable String secret) {
        return webhook("127.0.0.1", path, secret);
    }

    private Webhook webhook(String host, String path, @Nullable String secret) {
        var port = server.getAddress().getPort();
        return new Webhook("approvers", URI.create("http://" + host + ":" + port + path), secret);
    }

    private void on(String path, HttpHandler answer) {
        server.createContext(path, exchange -> {
            posts.add(new Post(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    exchange.getRequestHeaders().getFirst(Signature.HEADER),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            answer.handle(exchange);
        });
    }

    private static HttpHandler answering(int status) {
        return (HttpExchange exchange) -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        };
    }

    private void untilTheTestIsOver() {
        try {
            testIsOver.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static String stackTrace(Throwable failure) {
        return Throwables.getStackTrace(failure);
    }
}
