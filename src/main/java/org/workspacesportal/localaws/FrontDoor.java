package org.workspacesportal.localaws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes every call at the one address both services share and leads it to the right one. */
final class FrontDoor implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final int BODY_LIMIT = 12 * 1024 * 1024;

    private final WorkspacesService workspaces;
    private final MailService mail;
    private final SuppressionService suppression;
    private final Consumer<HttpExchange> keptWaiting;

    FrontDoor(
            WorkspacesService workspaces,
            MailService mail,
            SuppressionService suppression,
            Consumer<HttpExchange> keptWaiting) {
        this.workspaces = workspaces;
        this.mail = mail;
        this.suppression = suppression;
        this.keptWaiting = keptWaiting;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        try {
            send(exchange, answer(exchange, target));
        } catch (AnswerWithheld e) {
            keptWaiting.accept(exchange);
        } catch (CallRefused refused) {
            send(exchange, refusal(target, refused));
        } catch (RuntimeException e) {
            LOG.error("The local AWS endpoint failed", e);
            send(exchange, refusal(target, CallRefused.internalFailure()));
        }
    }

    private Answer answer(HttpExchange exchange, @Nullable String target) throws IOException {
        var uri = exchange.getRequestURI();
        if (uri.getPath().startsWith(SuppressionService.PATH)) {
            return suppression.answer(Caller.of(exchange.getRequestHeaders()), exchange.getRequestMethod(), uri);
        }
        if (!exchange.getRequestMethod().equals("POST") || !uri.getPath().equals("/")) {
            throw CallRefused.withStatus(404, "UnknownOperationException", "Calls are made by POST to /.");
        }
        var body = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
        if (body.length > BODY_LIMIT) {
            // Whoever is still writing when the connection ends does not get to read why.
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            exchange.getResponseHeaders().set("Connection", "close");
            throw CallRefused.withStatus(
                    413, "RequestEntityTooLarge", "The body is larger than " + BODY_LIMIT + " bytes.");
        }
        var caller = Caller.of(exchange.getRequestHeaders());
        return target == null ? mail.answer(caller, body) : workspaces.answer(target, caller, body);
    }

    private static Answer refusal(@Nullable String target, CallRefused refused) {
        return target == null ? MailService.refusal(refused) : WorkspacesService.refusal(refused);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            var headers = exchange.getResponseHeaders();
            headers.set("x-amzn-RequestId", UUID.randomUUID().toString());
            answer.headers().forEach(headers::set);
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
