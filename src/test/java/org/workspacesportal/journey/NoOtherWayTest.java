package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.workspacesportal.support.PortalTest;

/** The engine's REST API can do much more than our forms: for people it moves, shows and finds no more than they may. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoOtherWayTest extends Deciding {

    private static final String INSTANCE = "/engine-rest/process-instance/{instance}";
    private static final String TASK = "/engine-rest/task/{task}";

    private Map<String, String> ids = Map.of();

    /** Nothing comes of what is tried here, so one request serves all. */
    @BeforeEach
    @Override
    void somebodyWaitsForADecision() {
        if (number == null) {
            super.somebodyWaitsForADecision();
            ids = Map.of(
                    "{task}", portal.taskId("approver", number),
                    "{number}", number,
                    "{instance}",
                            portal.get("admin", "/engine-rest/process-instance?businessKey=" + number)
                                    .json()
                                    .path(0)
                                    .path("id")
                                    .asText());
        }
    }

    static Stream<Arguments> moves() {
        var moves = new ArrayList<Arguments>();
        var value = "{\"value\":\"colleague\"}";
        move(moves, "POST", "/engine-rest/process-definition/key/workspace-change/start", "{}");
        move(moves, "POST", "/engine-rest/process-definition/key/invoice/start", "{}");
        move(moves, "POST", "/engine-rest/process-definition/key/%2e%2e/start", "{}");
        move(moves, "POST", "/engine-rest/process-definition/key/workspace-request/tenant-id/x/start", "{}");
        move(moves, "POST", "/engine-rest/process-definition/" + "x".repeat(300) + "/start", "{}");
        move(moves, "DELETE", INSTANCE, "");
        move(moves, "POST", "/engine-rest/process-instance/delete", "{\"processInstanceIds\":[\"{instance}\"]}");
        move(
                moves,
                "POST",
                INSTANCE + "/modification",
                "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Task_CreateWorkspace\"}]}");
        move(moves, "PUT", INSTANCE + "/suspended", "{\"suspended\":true}");
        move(moves, "PUT", INSTANCE + "/variables/requester", value);
        move(moves, "POST", INSTANCE + "/variables", "{\"modifications\":{\"requester\":" + value + "}}");
        move(moves, "DELETE", INSTANCE + "/variables/requester", "");
        for (var message : List.of(
                "RequestWithdrawn", "ApproversAdded", "DecisionUndone", "WorkspaceAvailable", "${x}", "x\\r\\ny")) {
            move(
                    moves,
                    "POST",
                    "/engine-rest/message",
                    "{\"messageName\":\"%s\",\"businessKey\":\"{number}\"}".formatted(message));
        }
        move(moves, "POST", "/engine-rest/message", "{\"messageName\":\"RequestWithdrawn\",\"all\":true}");
        move(moves, "POST", "/engine-rest/execution/{instance}/signal", "{}");
        move(moves, "POST", "/engine-rest/execution/{instance}/messageSubscriptions/RequestWithdrawn/trigger", "{}");
        move(moves, "POST", "/engine-rest/external-task/fetchAndLock", "{\"workerId\":\"x\",\"maxTasks\":-1}");
        move(moves, "DELETE", "/engine-rest/history/process-instance/{instance}", "");
        for (var step : List.of("claim", "unclaim", "assignee", "delegate", "resolve", "complete", "submit-form")) {
            move(
                    moves,
                    "POST",
                    TASK + "/" + step,
                    "{\"userId\":\"colleague\",\"variables\":{\"approved\":{\"value\":true}}}");
        }
        move(moves, "POST", TASK + "/identity-links", "{\"userId\":\"colleague\",\"type\":\"candidate\"}");
        move(moves, "PUT", TASK, "{\"assignee\":\"colleague\",\"name\":\"x\"}");
        move(moves, "PUT", TASK + "/variables/requester", value);
        move(moves, "POST", TASK + "/comment/create", "{\"message\":\"<b>x</b>\"}");
        move(moves, "DELETE", TASK, "");
        move(moves, "POST", "/engine-rest/task/create", "{\"name\":\"x\",\"assignee\":\"colleague\"}");
        return moves.stream();
    }

    private static void move(List<Arguments> moves, String method, String path, String body) {
        var shown = path.length() > 90 ? path.substring(0, 90) : path;
        moves.add(Arguments.argumentSet(method + " " + shown + " " + body, method, path, body));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void nothingMovesWhatIsSomebodyElses(String method, String path, String body) {
        var refused = evidence.refused(() -> portal.send("colleague", method, filled(path), filled(body)));

        assertThat(refused.status()).isIn(400, 403, 404, 405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task?assignee=approver",
                "/engine-rest/task?assignee=colleague&assignee=approver",
                "/engine-rest/task?candidateGroup=approvers&includeAssignedTasks=true",
                "/engine-rest/task?maxResults=2147483647",
                "/engine-rest/task?processVariables=requester_like_%25",
                "/engine-rest/task?taskId={task}",
                "/engine-rest/task/{task}",
                "/engine-rest/task/{task}/variables",
                "/engine-rest/task/{task}/form-variables",
                "/engine-rest/task/{task}/identity-links",
                "/engine-rest/process-instance?businessKey={number}",
                "/engine-rest/process-instance?processInstanceIds={instance}",
                "/engine-rest/process-instance/{instance}",
                "/engine-rest/process-instance/{instance}/variables",
                "/engine-rest/process-instance/{instance}/activity-instances",
                "/engine-rest/execution?processInstanceId={instance}",
                "/engine-rest/variable-instance?processInstanceIdIn={instance}",
                "/engine-rest/history/process-instance?processInstanceBusinessKey={number}",
                "/engine-rest/history/process-instance?maxResults=2147483647",
                "/engine-rest/history/process-instance/{instance}",
                "/engine-rest/history/task?processInstanceId={instance}",
                "/engine-rest/history/variable-instance?processInstanceId={instance}",
                "/engine-rest/history/variable-instance?variableNameLike=%25",
                "/engine-rest/history/detail?processInstanceId={instance}",
                "/engine-rest/history/activity-instance?processInstanceId={instance}",
                "/engine-rest/history/identity-link-log",
                "/engine-rest/history/user-operation?processInstanceId={instance}",
                "/engine-rest/job?processInstanceId={instance}",
                "/engine-rest/incident?processInstanceId={instance}",
                "/engine-rest/event-subscription?processInstanceId={instance}",
            })
    void nobodyReadsWhatIsSomebodyElses(String path) {
        var answer = evidence.unchanged(() -> portal.get("colleague", filled(path)));

        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.body()).doesNotContain(number, requester, "A new project");
        if (answer.status() == 200) {
            assertThat(answer.json().isEmpty()).as(answer.body()).isTrue();
        }
    }

    static Stream<String> questions() {
        var many = IntStream.range(0, 5_000)
                .mapToObj(i -> "\"" + UUID.randomUUID() + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        return Stream.of(
                "{\"sorting\":[{\"sortBy\":\"nonsense\",\"sortOrder\":\"asc\"}]}",
                "{\"sorting\":[{\"sortBy\":\"name; DROP TABLE ACT_RU_TASK\",\"sortOrder\":\"asc\"}]}",
                "{\"sorting\":[{\"sortBy\":\"name\",\"sortOrder\":\"sideways\"}]}",
                "{\"sorting\":{\"sortBy\":\"name\"}}",
                "{\"sorting\":[null]}",
                "{\"processInstanceIdIn\":" + many + "}",
                "{\"processInstanceIdIn\":[null]}",
                "{\"processInstanceIdIn\":\"x\"}",
                "{\"nameLike\":\"%' OR 1=1--\"}",
                "{\"nameLike\":\"" + "%".repeat(5_000) + "\"}",
                "{\"createdAfter\":\"9999-99-99\"}",
                "{\"createdAfter\":\"-1\"}",
                "{\"processVariables\":[{\"name\":\"x\",\"operator\":\"nonsense\",\"value\":1}]}",
                "{\"processVariables\":[{\"name\":null,\"operator\":\"eq\",\"value\":{\"a\":[1]}}]}",
                "{\"processVariables\":[{\"operator\":\"like\",\"name\":\"x\",\"value\":7}]}",
                "{\"priority\":\"high\"}",
                "{\"colour\":\"blue\"}",
                "{\"orQueries\":[{\"sorting\":[{\"sortBy\":\"name\",\"sortOrder\":\"asc\"}]}]}",
                "[]",
                "null",
                "");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void anOddQuestionIsAnsweredOrRefused(String question) {
        for (var list : List.of("/engine-rest/task", "/engine-rest/history/task", "/engine-rest/process-instance")) {
            var answer = evidence.unchanged(() -> portal.postJsonText("colleague", list, question));

            assertThat(answer.status()).as(answer.body()).isIn(200, 400, 413);
            assertThat(answer.body()).doesNotContain(number, requester);
            if (answer.status() == 400) {
                assertThat(answer.type()).startsWith("application/problem+json");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maxResults=-1",
                "maxResults=x",
                "maxResults=2147483648",
                "firstResult=-1",
                "firstResult=2147483647&maxResults=2147483647",
                "sortBy=nonsense&sortOrder=asc",
                "sortBy=name",
                "sortOrder=asc",
                "sortBy=name'--&sortOrder=asc",
                "priority=high",
                "dueAfter=9999-99-99",
                "dueAfter=-1",
                "processVariables=malformed",
                "processVariables=a_nonsense_b",
                "nameLike=%00",
                "nameLike=%ff",
                "unknown=%24%7B7*7%7D",
                "assignee=approver&assignee=colleague",
            })
    void anOddListIsAnsweredOrRefused(String parameters) {
        var answer = evidence.unchanged(() -> portal.get("approver", "/engine-rest/task?" + parameters));

        assertThat(answer.status()).as(answer.body()).isIn(200, 400, 404);
    }

    private String filled(String text) {
        var filled = text;
        for (var id : ids.entrySet()) {
            filled = filled.replace(id.getKey(), id.getValue());
        }
        return filled;
    }
}
