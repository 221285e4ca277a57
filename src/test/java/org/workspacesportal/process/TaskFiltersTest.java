package org.workspacesportal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.support.AtOnce;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** The lists of tasks in Tasklist: who reads which, what is in them, and that they are made once. */
@PortalTest
class TaskFiltersTest {

    private static final List<String> FOR_EVERYBODY =
            List.of("Waits for my decision", "My tasks", "Taken by others", "Overdue");

    @Autowired
    TaskFilters filters;

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    FilterService filterService;

    @Autowired
    TaskService taskService;

    @Autowired
    AuthorizationService authorizationService;

    @Autowired
    Clock clock;

    @Test
    void whoDecidesFindsWhatWaitsForThemAndWhoTookIt() {
        var number = portal.asked(people.employee("listed"));

        for (var approver : List.of("approver", "deputy")) {
            assertThat(list(approver, "my-decisions")).contains(number);
            assertThat(list(approver, "taken-tasks")).doesNotContain(number);
        }
        assertThat(list("employee", "my-decisions")).isEmpty();

        var task = portal.taskId("approver", number);
        portal.postJson("approver", "/engine-rest/task/" + task + "/claim", Map.of("userId", "approver"));

        assertThat(list("approver", "my-tasks")).contains(number);
        assertThat(list("approver", "my-decisions")).doesNotContain(number);
        assertThat(list("approver", "taken-tasks")).doesNotContain(number);
        assertThat(list("deputy", "taken-tasks")).contains(number);
        assertThat(list("deputy", "my-decisions")).doesNotContain(number);
        assertThat(list("deputy", "my-tasks")).doesNotContain(number);
        assertThat(list("admin", "tasks-of-all")).contains(number);
        assertThat(list("employee", "taken-tasks")).isEmpty();

        assertThat(list("approver", "overdue-tasks")).doesNotContain(number);
        taskService.createTaskQuery().taskId(task).list().forEach(late -> {
            late.setDueDate(Date.from(clock.instant().minusSeconds(1)));
            taskService.saveTask(late);
        });
        assertThat(list("approver", "overdue-tasks")).contains(number);
        assertThat(list("employee", "overdue-tasks")).isEmpty();
    }

    @Test
    void whoIsOfferedATaskByNameFindsItWithoutBeingInAnyGroupThatDecides() {
        var number = portal.asked(people.employee("listed"));
        var manager = people.employee("manager");
        taskService.addCandidateUser(portal.taskId("approver", number), manager);

        assertThat(list(manager, "my-decisions")).containsExactly(number);
    }

    @Test
    void everyWayToReadAListGivesTheReaderTheirOwn() {
        var number = portal.asked(people.employee("listed"));
        assertThat(list("approver", "my-decisions")).contains(number);
        var path = "/engine-rest/filter/my-decisions/";

        for (var way : List.of("list", "list?maxResults=5")) {
            assertThat(portal.get("employee", path + way).body()).isEqualTo("[]");
            assertThat(portal.postJson("employee", path + way, Map.of()).body()).isEqualTo("[]");
        }
        assertThat(portal.get("employee", path + "count").body()).isEqualTo("{\"count\":0}");
        assertThat(portal.postJson("employee", path + "count", Map.of()).body()).isEqualTo("{\"count\":0}");
        assertThat(portal.get("employee", path + "singleResult").status()).isEqualTo(204);
        assertThat(portal.postJson("employee", path + "singleResult", Map.of()).status())
                .isEqualTo(204);
    }

    @Test
    void whatIsAskedForBeyondAListOnlyNarrowsIt() {
        var number = portal.asked(people.employee("listed"));
        var task = portal.taskId("approver", number);
        portal.postJson("approver", "/engine-rest/task/" + task + "/claim", Map.of("userId", "approver"));

        var others = portal.postJson("admin", "/engine-rest/filter/my-tasks/list", Map.of("assignee", "approver"));

        assertThat(others.body()).isEqualTo("[]");
    }

    @Test
    void employeesReadWhatIsTheirsAndAdminsEverything() {
        assertThat(titles("employee")).containsExactlyInAnyOrderElementsOf(FOR_EVERYBODY);
        assertThat(titles("approver")).containsExactlyInAnyOrderElementsOf(FOR_EVERYBODY);
        assertThat(titles("admin")).containsAll(FOR_EVERYBODY).contains("All tasks");
        assertThat(portal.get("approver", "/engine-rest/filter/tasks-of-all/list")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aListOfOursRunsNoExpressionEither() {
        var stored = portal.get("admin", "/engine-rest/filter/my-tasks");
        assertThat(stored.body()).doesNotContain("Expression");
        var expression = Map.of(
                "resourceType",
                "Task",
                "name",
                "My tasks",
                "query",
                Map.of("orQueries", List.of(Map.of("owner", "x", "assigneeExpression", "${currentUser()}"))),
                "properties",
                stored.json().path("properties"));
        var before = filterService.getFilter("my-tasks");
        try {
            portal.send("admin", "PUT", "/engine-rest/filter/my-tasks", json(expression));

            assertThat(portal.get("admin", "/engine-rest/filter/my-tasks/list").body())
                    .contains("Expressions are forbidden in queries");
        } finally {
            filterService.saveFilter(filterService.getFilter("my-tasks").setQuery(before.getQuery()));
        }
        assertThat(list("admin", "my-tasks")).isNotNull();
    }

    @Test
    void manyNodesThatStartAtOnceMakeEachListOnce() throws Exception {
        forgetAll();
        Callable<Boolean> start = () -> {
            filters.establish();
            return true;
        };

        AtOnce.all(Collections.nCopies(4, start));

        assertThat(filterService.createTaskFilterQuery().list())
                .extracting(Filter::getName)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(FOR_EVERYBODY.stream(), Stream.of("All tasks"))
                        .toList());
    }

    @Test
    void theListOfAnEarlierVersionIsTakenOverAndClosedToEmployees() {
        forgetAll();
        var all = filterService.saveFilter(
                filterService.newTaskFilter("All tasks").setQuery(taskService.createTaskQuery()));
        var own = filterService.saveFilter(
                filterService.newTaskFilter("Made by an admin").setQuery(taskService.createTaskQuery()));
        var grant = authorizationService.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(Groups.EMPLOYEES);
        grant.setResource(Resources.FILTER);
        grant.setResourceId(ANY);
        grant.addPermission(Permissions.READ);
        authorizationService.saveAuthorization(grant);
        try {
            filters.establish();
            filters.establish();

            assertThat(filterService
                            .createTaskFilterQuery()
                            .filterName("All tasks")
                            .list())
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.getId()).isEqualTo(all.getId()))
                    .satisfies(kept -> assertThat(kept.getProperties()).containsKeys("variables", "color", "refresh"));
            assertThat(titles("employee")).contains("Made by an admin").doesNotContain("All tasks");
        } finally {
            filterService.deleteFilter(own.getId());
            filterService.deleteFilter(all.getId());
            filters.establish();
        }
    }

    private void forgetAll() {
        filterService.createTaskFilterQuery().list().forEach(filter -> filterService.deleteFilter(filter.getId()));
    }

    /** The requests of the tasks in a list. */
    private List<String> list(String person, String filter) {
        var answer = portal.postJson(person, "/engine-rest/filter/" + filter + "/list", Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(answer.json().spliterator(), false)
                .map(task -> task.path("description").asText())
                .map(about -> about.replaceFirst("(?s).*Request (WS-[0-9-]+)\\..*", "$1"))
                .toList();
    }

    private List<String> titles(String person) {
        var filters = portal.get(person, "/engine-rest/filter").json();
        return StreamSupport.stream(filters.spliterator(), false)
                .map(filter -> filter.path("name").asText())
                .toList();
    }

    private static String json(Object value) {
        return new ObjectMapper().valueToTree(value).toString();
    }
}
