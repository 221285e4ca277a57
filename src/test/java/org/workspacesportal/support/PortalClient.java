package org.workspacesportal.support;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Talks to a running portal over HTTP, as people and programs do. */
public class PortalClient {

    private static final Pattern LINK = Pattern.compile("(/decisions/\\S+)");
    /** Less than the portal waits for the next byte of a call. */
    private static final int PATIENCE_MILLIS = 5_000;

    // As escapes, characters reach the server that no encoding could carry, such as half of a pair.
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Supplier<String> address;
    private final Optional<Duration> patience;

    @Autowired
    PortalClient(Environment environment) {
        this.patience = Optional.empty();
        this.address = () -> "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }

    /** A client for a portal in another process. */
    public PortalClient(String address) {
        this.patience = Optional.empty();
        this.address = () -> address;
    }

    /** The same for a portal that may not answer; after that time the call has failed. */
    public PortalClient(String address, Duration patience) {
        this.patience = Optional.of(patience);
        this.address = () -> address;
    }

    /** An answer: its status, its headers, and its body as text and, where it is JSON, as a tree. */
    public record Answer(int status, HttpHeaders headers, String body) {

        public String type() {
            return header("Content-Type");
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException notJson) {
                throw new UncheckedIOException(body, notJson);
            }
        }
    }

    /** The fields of a good request. */
    public static Map<String, Object> goodRequest() {
        return new HashMap<>(Map.of("offer", "standard", "runningMode", "AUTO_STOP", "reason", "A new project"));
    }

    public Answer ask(String user, Map<String, ?> fields) {
        return postJson(user, "/api/requests", fields);
    }

    /** Asks through the engine's REST API, as Tasklist's start form does. */
    public Answer submitStartForm(String user, Map<String, ?> fields) {
        return postJson(user, "/engine-rest/process-definition/key/workspace-request/submit-form", variables(fields));
    }

    /** Asks as programs start processes, past the form. */
    public Answer startProcess(String user, Map<String, ?> fields) {
        return postJson(user, "/engine-rest/process-definition/key/workspace-request/start", variables(fields));
    }

    /** The number of a fresh request that waits for approval. */
    public String asked(String user) {
        return ask(user, goodRequest()).json().path("number").asText();
    }

    public Answer decide(String user, String number, Map<String, ?> decision) {
        return postJson(user, "/api/requests/" + number + "/decision", decision);
    }

    public Answer withdraw(String user, String number) {
        return postJson(user, "/api/requests/" + number + "/withdrawal", Map.of());
    }

    public JsonNode request(String user, String number) {
        return get(user, "/api/requests/" + number).json();
    }

    public String status(String user, String number) {
        return request(user, number).path("status").asText();
    }

    /** The mails sent so far that name a request in their subject, newest first. */
    public List<JsonNode> mails(String number) {
        var mails = get(null, "/api/demo/mails").json();
        return StreamSupport.stream(mails.spliterator(), false)
                .filter(mail -> mail.path("subject").asText().contains(number))
                .toList();
    }

    /** The path of the decision link in a mail. */
    public static String decisionLink(JsonNode mail) {
        var link = LINK.matcher(mail.path("text").asText());
        if (!link.find()) {
            throw new AssertionError("No decision link in " + mail);
        }
        return link.group(1);
    }

    /** Id of the open task of a request, as this person sees it. */
    public String taskId(String user, String number) {
        return get(user, "/engine-rest/task?processInstanceBusinessKey=" + number)
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    public Answer completeTask(String user, String taskId, Map<String, ?> fields) {
        return postJson(user, "/engine-rest/task/" + taskId + "/complete", variables(fields));
    }

    public Answer submitTaskForm(String user, String taskId, Map<String, ?> fields) {
        return postJson(user, "/engine-rest/task/" + taskId + "/submit-form", variables(fields));
    }

    /** A browser in which this person has signed in. */
    public Session browser(String user) {
        return new Session(address.get(), user);
    }

    /** A browser in which nobody has signed in yet. */
    public Session stranger() {
        return new Session(address.get());
    }

    /** The mail with which a person was asked to decide, once it has been sent. */
    public JsonNode approvalMail(String number, String approver) {
        return Awaitility.await()
                .until(
                        () -> mails(number).stream()
                                .filter(mail -> mail.path("to").asText().contains(approver + "@"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Sends a first line as it is, which no client would. */
    public Answer raw(String firstLine) {
        return rawCall(firstLine + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    }

    /** Sends what it is given and nothing else; the answer has to end the connection. */
    public Answer rawCall(String call) {
        return rawCall(call, "127.0.0.1");
    }

    /** Sends what it is given from another address of this machine. */
    public Answer rawCall(String call, String from) {
        var portal = URI.create(address.get());
        try (var socket =
                new Socket(InetAddress.getByName(portal.getHost()), portal.getPort(), InetAddress.getByName(from), 0)) {
            socket.getOutputStream().write(call.getBytes(StandardCharsets.ISO_8859_1));
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sends the beginning of a call, the rest of which never comes; there is no answer where somebody waits for that. */
    public Optional<Answer> answerToTheBeginning(String beginning) {
        var portal = URI.create(address.get());
        try (var socket = new Socket(portal.getHost(), portal.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
            var first = socket.getInputStream().readNBytes(1);
            socket.shutdownOutput();
            return Optional.of(answer(new String(first, StandardCharsets.UTF_8)
                    + new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)));
        } catch (SocketTimeoutException waiting) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Answer answer(String answer) {
        return new Answer(Integer.parseInt(answer.substring(9, 12)), headers(answer), answer);
    }

    private static HttpHeaders headers(String answer) {
        var lines = answer.split("\r\n\r\n", 2)[0].lines().skip(1);
        return HttpHeaders.of(
                lines.map(line -> line.split(": ?", 2))
                        .collect(Collectors.groupingBy(
                                line -> line[0], Collectors.mapping(line -> line[1], Collectors.toList()))),
                (name, value) -> true);
    }

    public Answer put(String user, String path) {
        return send(call(user, path).PUT(BodyPublishers.noBody()).build());
    }

    /** Sends JSON by any method. */
    public Answer send(String user, String method, String path, String body) {
        return sendAs(user, method, path, "application/json", body);
    }

    /** Sends a body of any type by any method; nobody in particular where the user is empty. */
    public Answer sendAs(String user, String method, String path, String type, String body) {
        return send(call(user, path)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    public Answer head(String path) {
        return send(call(null, path).method("HEAD", BodyPublishers.noBody()).build());
    }

    public Answer delete(String user, String path) {
        return send(call(user, path).DELETE().build());
    }

    /** Any method at all; a body is JSON. */
    public Answer call(String user, String method, String path, String body) {
        return send(call(user, path)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }

    /** Reads a page; headers follow as names and values. */
    public Answer get(String user, String path, String... headers) {
        var request = call(user, path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public Answer postJson(String user, String path, Object body) {
        try {
            return postJsonText(user, path, JSON.writeValueAsString(body));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public Answer postJsonText(String user, String path, String body) {
        return postText(user, path, "application/json", body);
    }

    public Answer postText(String user, String path, String type, String body) {
        return send(call(user, path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a form; headers follow as names and values. */
    public Answer postForm(String user, String path, Map<String, ?> fields, String... headers) {
        var request = call(user, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private HttpRequest.Builder call(String user, String path) {
        var request = HttpRequest.newBuilder(URI.create(address.get() + path));
        patience.ifPresent(request::timeout);
        if (user != null && !user.isEmpty()) {
            var login = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
        }
        return request;
    }

    private Answer send(HttpRequest request) {
        return send(http, request);
    }

    static Answer send(HttpClient http, HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A form as it is sent; a list repeats its field. */
    static String form(Map<String, ?> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> (field.getValue() instanceof List<?> values
                                ? values.stream()
                                : Stream.of(field.getValue()))
                        .map(value -> encode(field.getKey()) + "=" + encode(String.valueOf(value))))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, Object> variables(Map<String, ?> fields) {
        var variables = new HashMap<String, Object>();
        fields.forEach((name, value) -> {
            var variable = new HashMap<String, Object>();
            variable.put("value", value);
            variables.put(name, variable);
        });
        return Map.of("variables", variables);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
