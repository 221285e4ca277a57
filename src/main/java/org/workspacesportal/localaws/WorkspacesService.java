package org.workspacesportal.localaws;

import static java.util.Map.entry;

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
    private final Clock clock;
    private final Map<String, Operation> operations;
    private final AcceptedCalls accepted = new AcceptedCalls();

    WorkspacesService(
            Account account, LocalAwsSettings settings, ChangeSettings times, Throttle throttle, Clock clock) {
        this.account = account;
        this.throttle = throttle;
        this.clock = clock;
        var tags = new Tags(account, clock);
        var changes = new Changes(account, settings, times, clock);
        this.operations = Map.ofEntries(
                entry("CreateWorkspaces", new CreateWorkspaces(account, settings, clock)),
                entry("DescribeWorkspaces", new DescribeWorkspaces(account, clock)),
                entry("DescribeWorkspacesConnectionStatus", new DescribeConnectionStatus(account, settings, clock)),
                entry("DescribeWorkspaceSnapshots", new DescribeSnapshots(changes)),
                entry("StartWorkspaces", Power.start(changes)),
                entry("StopWorkspaces", Power.stop(changes)),
                entry("RebootWorkspaces", Power.reboot(changes)),
                entry("RebuildWorkspaces", Rebuild.operation(changes)),
                entry("RestoreWorkspace", new RestoreWorkspace(changes)),
                entry("ModifyWorkspaceProperties", new ModifyProperties(changes)),
                entry("ModifyWorkspaceState", new ModifyState(changes)),
                entry("MigrateWorkspace", new MigrateWorkspace(account, settings, changes)),
                entry("TerminateWorkspaces", new TerminateWorkspaces(account, settings, changes)),
                entry("DescribeWorkspaceBundles", new DescribeBundles()),
                entry("DescribeWorkspaceDirectories", new DescribeDirectories()),
                entry("CreateTags", tags::create),
                entry("DescribeTags", tags::describe));
    }

    Answer answer(String target, Caller caller, byte[] body) {
        try {
            if (caller.isAnonymous()) {
                throw CallRefused.because("MissingAuthenticationTokenException", "Missing Authentication Token");
            }
            var operation = operation(target);
            refuse(caller, target.substring(TARGET_PREFIX.length()));
            throttle.pass();
            var input = Input.of(read(body));
            // Two calls at once must not both find that a user has no desktop yet.
            synchronized (account) {
                return Answer.json(200, Map.of(), written(perform(target, operation, input)));
            }
        } catch (CallRefused refused) {
            return refusal(refused);
        }
    }

    private static void refuse(Caller caller, String operation) {
        if (caller.isStranger()) {
            throw CallRefused.because(
                    "UnrecognizedClientException", "The security token included in the request is invalid.");
        }
        if (caller.mayNot(operation)) {
            throw CallRefused.because(
                    "AccessDeniedException",
                    "User: arn:aws:iam::111122223333:user/portal is not authorized to perform: workspaces:"
                            + operation);
        }
    }

    AcceptedCalls accepted() {
        return accepted;
    }

    private JsonNode perform(String target, Operation operation, Input input) {
        var name = target.substring(TARGET_PREFIX.length());
        try {
            var answer = operation.perform(input);
            accepted.add(clock.instant(), name, input.json(), answer);
            return answer;
        } catch (AnswerWithheld withheld) {
            accepted.add(clock.instant(), name, input.json(), withheld.answer());
            throw withheld;
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
