package org.workspacesportal.localaws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;

/** WorkSpaces as its clients speak to it: the operation in a header, JSON in and out, one call after the other. */
final class WorkspacesService {

    private static final String TARGET_PREFIX = "WorkspacesService.";

    private final Account account;
    private final Throttle throttle;
    private final Map<String, Operation> operations;

    WorkspacesService(Account account, LocalAwsSettings settings, Throttle throttle, Clock clock) {
        this.account = account;
        this.throttle = throttle;
        var tags = new Tags(account, clock);
        this.operations = Map.of(
                "CreateWorkspaces", new CreateWorkspaces(account, settings, clock),
                "DescribeWorkspaces", new DescribeWorkspaces(account, clock),
                "DescribeWorkspacesConnectionStatus", new DescribeConnectionStatus(account, settings, clock),
                "TerminateWorkspaces", new TerminateWorkspaces(account, settings, clock),
                "DescribeWorkspaceBundles", new DescribeBundles(),
                "DescribeWorkspaceDirectories", new DescribeDirectories(),
                "CreateTags", tags::create,
                "DescribeTags", tags::describe);
    }

    Answer answer(String target, boolean signed, byte[] body) {
        try {
            if (!signed) {
                throw CallRefused.because("MissingAuthenticationTokenException", "Missing Authentication Token");
            }
            var operation = operation(target);
            throttle.pass();
            var input = Input.of(read(body));
            // Two calls at once must not both find that a user has no desktop yet.
            synchronized (account) {
                return Answer.json(200, Map.of(), written(operation.perform(input)));
            }
        } catch (CallRefused refused) {
            return refusal(refused);
        }
    }

    static Answer refusal(CallRefused refused) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("__type", refused.code())
                .put("message", refused.sentence());
        refused.details().forEach(body::put);
        return Answer.json(refused.status(), Map.of("x-amzn-ErrorType", refused.code()), written(body));
    }

    private Operation operation(String target) {
        var name = target.startsWith(TARGET_PREFIX) ? target.substring(TARGET_PREFIX.length()) : "";
        var operation = operations.get(name);
        if (operation == null) {
            throw CallRefused.because(
                    "UnknownOperationException", "The local AWS endpoint does not know the operation " + target + ".");
        }
        return operation;
    }

    private static ObjectNode read(byte[] body) {
        try {
            if (body.length == 0) {
                return JsonNodeFactory.instance.objectNode();
            }
            if (Json.MAPPER.readTree(body) instanceof ObjectNode object) {
                return object;
            }
            throw CallRefused.unreadable("The body must be a JSON object");
        } catch (IOException e) {
            throw CallRefused.unreadable("The body is not JSON");
        }
    }

    private static String written(JsonNode json) {
        try {
            return Json.MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
