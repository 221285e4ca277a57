package org.workspacesportal.faults;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A call of a node that has arrived and is not answered yet. */
final class AwsCall {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern MAIL = Pattern.compile("RawMessage\\.Data=([^&]+)");
    private static final Pattern ACTION = Pattern.compile("Action=([^&]+)");
    private static final List<String> HANDED_ON = List.of("X-Amz-Target", "Authorization", "Content-Type");

    private final HttpExchange exchange;
    private final int endpoint;
    private final AwsLedger ledger;
    private final String node;
    private final byte[] body;
    private final String operation;

    AwsCall(HttpExchange exchange, int endpoint, AwsLedger ledger, String node) throws IOException {
        this.exchange = exchange;
        this.endpoint = endpoint;
        this.ledger = ledger;
        this.node = node;
        this.body = exchange.getRequestBody().readAllBytes();
        this.operation = operation(exchange.getRequestHeaders().getFirst("X-Amz-Target"), text());
    }

    private static String operation(@Nullable String target, String body) {
        if (target != null) {
            return target.replaceFirst("^WorkspacesService\\.", "");
        }
        var action = ACTION.matcher(body);
        return action.find() ? action.group(1) : "";
    }

    String operation() {
        return operation;
    }

    /** Its name and all it says; a mail as it is read. */
    String said() {
        var mail = MAIL.matcher(text());
        var said = mail.find()
                ? new String(
                        Base64.getMimeDecoder().decode(URLDecoder.decode(mail.group(1), StandardCharsets.UTF_8)),
                        StandardCharsets.UTF_8)
                : text();
        return operation + "\n" + said;
    }

    private String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Has the endpoint carry it out, and writes down that it was. */
    HttpResponse<byte[]> carryOut() throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + endpoint + "/"))
                .timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        for (var header : HANDED_ON) {
            var value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                ledger.accepted(node, operation, text(), new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    void answer(HttpResponse<byte[]> answer) throws IOException {
        for (var header : List.of("Content-Type", "x-amzn-RequestId", "x-amzn-ErrorType")) {
            answer.headers().firstValue(header).ifPresent(value -> exchange.getResponseHeaders()
                    .set(header, value));
        }
        answer(answer.statusCode(), answer.body(), Duration.ZERO);
    }

    void refuse(int status, String code, String message) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.getResponseHeaders().set("x-amzn-ErrorType", code);
        var json = exchange.getRequestHeaders().containsKey("X-Amz-Target");
        var text = json
                ? "{\"__type\":\"%s\",\"message\":\"%s\"}".formatted(code, message)
                : "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error></ErrorResponse>"
                        .formatted(code, message);
        answer(status, text.getBytes(StandardCharsets.UTF_8), Duration.ZERO);
    }

    /** Answers, with that long between two bytes. */
    void answer(int status, byte[] answer, Duration each) throws IOException {
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        try (exchange) {
            if (each.isZero()) {
                exchange.getResponseBody().write(answer);
                return;
            }
            for (var one : answer) {
                exchange.getResponseBody().write(one);
                exchange.getResponseBody().flush();
                Pauses.pause(each);
            }
        }
    }

    /** Hangs up without an answer. */
    void hangUp() {
        exchange.close();
    }
}
