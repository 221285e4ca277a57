package org.workspacesportal.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.dto.CamundaQueryParam;
import org.camunda.bpm.engine.rest.dto.runtime.FilterDto;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalTest;
import org.workspacesportal.support.Probe;
import org.workspacesportal.support.Session;

/** CVE-2026-109432: an expression in a query, above all in one of its alternatives, is run with the rights of the service. */
@PortalTest
class QueryExpressionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PEOPLE = List.of("employee", "approver", "admin");
    private static final String AMONG_ALTERNATIVES =
            "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}".formatted(Probe.EXPRESSION);

    static ProcessEngine unhardened;

    @Autowired
    PortalClient portal;

    @Autowired
    FilterService filterService;

    @BeforeAll
    static void startUnhardened() {
        unhardened = EngineInMemory.start("unhardenedQueries");
    }

    @AfterAll
    static void stopUnhardened() {
        unhardened.close();
    }

    @BeforeEach
    void untouched() {
        Probe.touched();
    }

    @ParameterizedTest
    @MethodSource("people")
    void aTaskQueryEvaluatesNothing(String person) {
        assertThat(evaluatedByAnUnhardenedEngine(AMONG_ALTERNATIVES)).isTrue();

        assertThat(everyWay(person, "/task", AMONG_ALTERNATIVES)).allSatisfy(QueryExpressionTest::isRefused);
        assertThat(everyWay(person, "/task/count", AMONG_ALTERNATIVES)).allSatisfy(QueryExpressionTest::isRefused);
        assertThat(Probe.touched()).isZero();
    }

    @ParameterizedTest
    @MethodSource("people")
    void aFilterIsNotExtendedByAnExpression(String person) throws Exception {
        var theirs = unhardened
                .getFilterService()
                .newTaskFilter("theirs")
                .setQuery(unhardened.getTaskService().createTaskQuery());
        unhardened.getFilterService().saveFilter(theirs);
        var extending = JSON.readValue(AMONG_ALTERNATIVES, TaskQueryDto.class).toQuery(unhardened);
        unhardened.getFilterService().list(theirs.getId(), extending);
        assertThat(Probe.touched()).isPositive();

        // One that everybody may read: who may not is refused for that.
        var filter = filterService
                .createFilterQuery()
                .filterName("My tasks")
                .singleResult()
                .getId();
        for (var way : List.of("/list", "/singleResult", "/count")) {
            assertThat(everyWay(person, "/filter/" + filter + way, AMONG_ALTERNATIVES))
                    .allSatisfy(QueryExpressionTest::isRefused);
        }
        assertThat(Probe.touched()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default"})
    void aStoredFilterEvaluatesNothing(String api) throws Exception {
        var filter = "{\"resourceType\":\"Task\",\"name\":\"poisoned\",\"query\":%s,\"properties\":{}}"
                .formatted(AMONG_ALTERNATIVES);
        var theirs = unhardened.getFilterService().newTaskFilter();
        JSON.readValue(filter, FilterDto.class).updateFilter(theirs, unhardened);
        unhardened
                .getFilterService()
                .list(unhardened.getFilterService().saveFilter(theirs).getId());
        assertThat(Probe.touched()).isPositive();

        var admin = portal.browser("admin");
        assertThat(call(portal.browser("approver"), "approver", "POST", api + "/filter/create", filter)
                        .status())
                .isEqualTo(403);
        var id = call(admin, "admin", "POST", api + "/filter/create", filter)
                .json()
                .path("id")
                .asText();
        try {
            assertThat(id).isNotEmpty();
            assertThat(call(admin, "admin", "PUT", api + "/filter/" + id, filter)
                            .status())
                    .isEqualTo(204);
            for (var way : List.of("/list", "/singleResult", "/count")) {
                assertThat(call(admin, "admin", "GET", api + "/filter/" + id + way + "?maxResults=1", null))
                        .satisfies(QueryExpressionTest::isRefused);
                assertThat(call(admin, "admin", "POST", api + "/filter/" + id + way + "?maxResults=1", "{}"))
                        .satisfies(QueryExpressionTest::isRefused);
            }
            call(admin, "admin", "GET", api + "/filter?itemCount=true&maxResults=100", null);
            assertThat(Probe.touched()).isZero();
        } finally {
            filterService.deleteFilter(id);
        }
    }

    @ParameterizedTest
    @MethodSource("parametersThatTakeExpressions")
    void noParameterTakesAnExpression(String parameter) {
        var top = "{\"%s\":\"%s\"}".formatted(parameter, Probe.EXPRESSION);
        var alternative = "{\"orQueries\":[%s]}".formatted(top);
        assertThat(evaluatedByAnUnhardenedEngine(alternative)).isTrue();

        var query = "/engine-rest/task?maxResults=1&" + parameter + "="
                + URLEncoder.encode(Probe.EXPRESSION, StandardCharsets.UTF_8);
        assertThat(Stream.of(
                        portal.postJsonText("approver", "/engine-rest/task?maxResults=1", top),
                        portal.postJsonText("approver", "/engine-rest/task?maxResults=1", alternative),
                        portal.get("approver", query)))
                .allSatisfy(QueryExpressionTest::isRefused);
        assertThat(Probe.touched()).isZero();
    }

    @Test
    void anExpressionWithoutACallIsRefusedToo() {
        for (var expression : List.of("${1+1}", "${currentUser()}", "${createWorkspaceDelegate}")) {
            var body = Map.of("orQueries", List.of(Map.of("assigneeExpression", expression)));
            assertThat(portal.postJson("approver", "/engine-rest/task?maxResults=1", body))
                    .satisfies(QueryExpressionTest::isRefused);
        }
    }

    static List<String> people() {
        return PEOPLE;
    }

    static Stream<String> parametersThatTakeExpressions() {
        return Arrays.stream(TaskQueryDto.class.getMethods())
                .map(method -> method.getAnnotation(CamundaQueryParam.class))
                .filter(parameter -> parameter != null && parameter.value().endsWith("Expression"))
                .map(CamundaQueryParam::value)
                .sorted();
    }

    private List<Answer> everyWay(String person, String path, String body) {
        var browser = portal.browser(person);
        return Stream.of("/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default")
                .map(api -> call(browser, person, "POST", api + path + "?maxResults=1", body))
                .toList();
    }

    private Answer call(Session browser, String person, String method, String path, @Nullable String body) {
        return path.startsWith("/camunda/")
                ? browser.callWebApps(method, path, body)
                : portal.call(person, method, path, body);
    }

    private static boolean evaluatedByAnUnhardenedEngine(String query) {
        try {
            JSON.readValue(query, TaskQueryDto.class).toQuery(unhardened).list();
        } catch (Exception afterwards) {
            // The engine may stumble over what the expression gave it; by then it has been run.
        }
        return Probe.touched() > 0;
    }

    private static void isRefused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).containsAnyOf("Expressions are forbidden in", "valid single result");
    }
}
