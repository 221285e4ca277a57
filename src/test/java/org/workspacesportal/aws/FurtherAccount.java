package org.workspacesportal.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.workspacesportal.localaws.LocalAws;

/**
 * One address of AWS with two accounts behind it: whoever has taken on the role of the further account, and calls its region, gets there, where the
 * directory has another id; everybody else gets to the first.
 */
final class FurtherAccount implements AutoCloseable {

    static final String DIRECTORY_ID = "d-926722edaf";
    static final String REGION = "eu-west-1";
    static final String ROLE = "arn:aws:iam::222222222222:role/workspaces-portal";
    static final String EXTERNAL_ID = "portal of Example Ltd";

    private static final String KEY = "ASIAFURTHERACCOUNT00";
    private static final Pattern CALLER = Pattern.compile("Credential=([^/]+)/\\d+/([^/]+)/([^/]+)/");

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;
    private final LocalAws own;
    private final LocalAws further;
    private volatile boolean trusting = true;

    FurtherAccount(LocalAws own, LocalAws further) throws IOException {
        this.own = own;
        this.further = further;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "further-account");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Whether the role may be taken on. */
    void trusts(boolean portal) {
        trusting = portal;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var caller = CALLER.matcher(
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), ""));
            if (!caller.find()) {
                answer(exchange, 403, "text/plain", "Nobody has signed this");
            } else if (caller.group(3).equals("sts")) {
                assumeRole(exchange, URLDecoder.decode(body, StandardCharsets.UTF_8));
            } else if (caller.group(1).equals(KEY) && caller.group(2).equals(REGION)) {
                var there = handOn(exchange, further, body.replace(DIRECTORY_ID, LocalAws.DIRECTORY_ID));
                answer(exchange, there, there.body().replace(LocalAws.DIRECTORY_ID, DIRECTORY_ID));
            } else {
                var there = handOn(exchange, own, body);
                answer(exchange, there, there.body());
            }
        }
    }

    /** As AWS does: whoever asks in another way than the role's trust policy wants is told nothing but that they may not. */
    private void assumeRole(HttpExchange exchange, String form) throws IOException {
        var fields = List.of(form.split("&"));
        if (trusting
                && fields.containsAll(List.of("Action=AssumeRole", "RoleArn=" + ROLE, "ExternalId=" + EXTERNAL_ID))) {
            answer(exchange, 200, "text/xml", """
                    <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
                    <AccessKeyId>%s</AccessKeyId><SecretAccessKey>any</SecretAccessKey><SessionToken>any</SessionToken>
                    <Expiration>2999-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>""".formatted(KEY));
        } else {
            answer(exchange, 403, "text/xml", """
                    <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>AccessDenied</Code>
                    <Message>Not authorized to perform sts:AssumeRole</Message></Error><RequestId>any</RequestId></ErrorResponse>""");
        }
    }

    private HttpResponse<String> handOn(HttpExchange exchange, LocalAws account, String body) throws IOException {
        var request = HttpRequest.newBuilder(account.endpoint()).POST(BodyPublishers.ofString(body));
        for (var header : List.of("Content-Type", "X-Amz-Target", "Authorization", "X-Amz-Date")) {
            var value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }

    private static void answer(HttpExchange exchange, HttpResponse<String> answer, String body) throws IOException {
        answer(
                exchange,
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse("text/plain"),
                body);
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
