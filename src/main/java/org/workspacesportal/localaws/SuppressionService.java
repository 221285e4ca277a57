package org.workspacesportal.localaws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The suppression list of SES as its clients of API version 2 read it and take addresses off it: paths in, JSON out. */
final class SuppressionService {

    static final String PATH = "/v2/email/suppression/addresses";

    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;

    private final Account account;
    private final boolean throttled;
    private final Clock clock;
    private final TokenBucket calls;

    SuppressionService(Account account, LocalAwsSettings settings, Clock clock) {
        this.account = account;
        this.throttled = settings.throttled();
        this.clock = clock;
        this.calls = new TokenBucket(1, 1, clock.instant());
    }

    Answer answer(Caller caller, String method, URI uri) {
        try {
            var address = address(uri.getRawPath());
            var operation = operation(method, address.isPresent());
            refuse(caller, operation);
            var answer =
                    switch (operation) {
                        case "ListSuppressedDestinations" -> list(Form.parse(query(uri)));
                        case "GetSuppressedDestination" -> one(find(address.orElseThrow()));
                        default -> takeOff(find(address.orElseThrow()));
                    };
            return Answer.json(200, Map.of(), written(answer));
        } catch (CallRefused refused) {
            return refusal(refused);
        }
    }

    static Answer refusal(CallRefused refused) {
        var body = JsonNodeFactory.instance.objectNode().put("message", refused.sentence());
        return Answer.json(refused.status(), Map.of("x-amzn-ErrorType", refused.code()), written(body));
    }

    private static String operation(String method, boolean ofOne) {
        return switch (method) {
            case "GET" -> ofOne ? "GetSuppressedDestination" : "ListSuppressedDestinations";
            case "DELETE" -> {
                if (ofOne) {
                    yield "DeleteSuppressedDestination";
                }
                throw unknown(method);
            }
            default -> throw unknown(method);
        };
    }

    private void refuse(Caller caller, String operation) {
        if (caller.isAnonymous()) {
            throw CallRefused.withStatus(403, "MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        if (caller.isStranger()) {
            throw CallRefused.withStatus(
                    403, "UnrecognizedClientException", "The security token included in the request is invalid.");
        }
        if (caller.mayNot(operation)) {
            throw CallRefused.withStatus(
                    403,
                    "AccessDeniedException",
                    "User: arn:aws:iam::111122223333:user/portal is not authorized to perform: ses:" + operation);
        }
        if (throttled && !calls.take(clock.instant())) {
            throw CallRefused.withStatus(429, "TooManyRequestsException", "Too many requests have been made.");
        }
    }

    private JsonNode list(Form asked) {
        var reasons = asked.all("Reason");
        var start = time(asked, "StartDate", Instant.MIN);
        var end = time(asked, "EndDate", Instant.MAX);
        var skipped = number(asked, "NextToken", 0, Integer.MAX_VALUE);
        var rest = account.suppressed().stream()
                .filter(entry -> reasons.isEmpty() || reasons.contains(entry.reason()))
                .filter(entry -> entry.since().isAfter(start) && entry.since().isBefore(end))
                .skip(skipped)
                .toList();
        var size = number(asked, "PageSize", PAGE, LARGEST_PAGE);
        var answer = JsonNodeFactory.instance.objectNode();
        var page = answer.putArray("SuppressedDestinationSummaries");
        rest.stream().limit(size).map(SuppressionService::described).forEach(page::add);
        if (rest.size() > size) {
            answer.put("NextToken", String.valueOf(skipped + size));
        }
        return answer;
    }

    private static JsonNode one(Suppressed entry) {
        return JsonNodeFactory.instance.objectNode().set("SuppressedDestination", described(entry));
    }

    private JsonNode takeOff(Suppressed entry) {
        account.keep(entry.takenOff(clock.instant()));
        return JsonNodeFactory.instance.objectNode();
    }

    private Suppressed find(String address) {
        return account.suppressed().stream()
                .filter(entry -> entry.address().equals(address))
                .findFirst()
                .orElseThrow(() -> CallRefused.withStatus(
                        404,
                        "NotFoundException",
                        "Email address " + address + " does not exist on your suppression list."));
    }

    private static ObjectNode described(Suppressed entry) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("EmailAddress", entry.address())
                .put("Reason", entry.reason())
                .put("LastUpdateTime", Json.seconds(entry.since()));
    }

    private static Optional<String> address(String path) {
        if (path.equals(PATH)) {
            return Optional.empty();
        }
        if (!path.startsWith(PATH + "/")) {
            throw unknown(path);
        }
        // A plus sign in a path is itself.
        var rest = path.substring(PATH.length() + 1).replace("+", "%2B");
        return Optional.of(URLDecoder.decode(rest, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
    }

    private static byte[] query(URI uri) {
        return Optional.ofNullable(uri.getRawQuery()).orElse("").getBytes(StandardCharsets.UTF_8);
    }

    private static Instant time(Form asked, String name, Instant otherwise) {
        try {
            var text = asked.valueOrEmpty(name);
            return text.isEmpty() ? otherwise : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw bad(name);
        }
    }

    private static int number(Form asked, String name, int otherwise, int most) {
        var text = asked.valueOrEmpty(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) > most || text.equals("0")) {
            throw bad(name);
        }
        return Integer.parseInt(text);
    }

    private static CallRefused bad(String name) {
        return CallRefused.because("BadRequestException", "The value of " + name + " is not valid.");
    }

    private static CallRefused unknown(String what) {
        return CallRefused.withStatus(404, "UnknownOperationException", "Not known here: " + what);
    }

    private static String written(JsonNode json) {
        try {
            return Json.MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
