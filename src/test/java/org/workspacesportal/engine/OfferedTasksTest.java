package org.workspacesportal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** Over the engine's own API, as Tasklist and programs use it. */
@PortalTest
class OfferedTasksTest {

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    TaskService tasks;

    private String number;
    private String task;

    @BeforeEach
    void somebodyAsks() {
        number = portal.asked(people.employee("person"));
        task = portal.taskId("approver", number);
    }

    @Test
    void theListsOfTasklistHaveIt() {
        var list = "/engine-rest/filter/my-decisions/list?firstResult=0&maxResults=2000";

        assertThat(portal.get("approver", list, "Accept", "application/hal+json")
                        .body())
                .contains(task);
        assertThat(portal.get("approver", list).body()).contains(task);
        var sorted = portal.send(
                "approver", "POST", list, "{\"sorting\": [{\"sortBy\": \"created\", \"sortOrder\": \"desc\"}]}");
        assertThat(sorted.body()).contains(task);
        assertThat(portal.browser("approver")
                        .get(
                                "/camunda/api/engine/engine/default/filter/my-decisions/list?firstResult=0&maxResults=2000")
                        .body())
                .contains(task);
    }

    @Test
    void whatAnApproverHasTakenTheyCanGiveBack() {
        assertThat(act("approver", "claim", Map.of("userId", "approver"))).isEqualTo(204);
        assertThat(act("approver", "unclaim", Map.of())).isEqualTo(204);
        assertThat(sees("deputy")).isTrue();
    }

    @Test
    void othersNeitherFindItNorReadItNorTakeIt() {
        var stranger = people.employee("stranger", people.group("others"));

        assertThat(sees(stranger)).isFalse();
        assertThat(portal.get(stranger, "/engine-rest/task/" + task).status()).isEqualTo(404);
        assertThat(act(stranger, "claim", Map.of("userId", stranger))).isEqualTo(403);
        assertThat(portal.get(stranger, "/engine-rest/task/" + task + "/form-variables")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoIsAskedByNameFindsItAndWhoIsAskedNoLongerDoesNot() {
        var manager = people.employee("manager");
        tasks.addCandidateUser(task, manager);
        assertThat(sees(manager)).isTrue();
        assertThat(portal.get(manager, "/engine-rest/task/" + task).status()).isEqualTo(200);

        tasks.deleteCandidateUser(task, manager);

        assertThat(sees(manager)).isFalse();
        assertThat(portal.get(manager, "/engine-rest/task/" + task).status()).isEqualTo(404);
    }

    @Test
    void whoWasGivenAllTasksOfAProcessFindsThem() {
        var auditor = people.employee("auditor", people.group("auditors"));
        assertThat(sees(auditor)).isFalse();

        var given = portal.postJson(
                "admin",
                "/engine-rest/authorization/create",
                Map.of(
                        "type",
                        1,
                        "userId",
                        auditor,
                        "resourceType",
                        6,
                        "resourceId",
                        "workspace-request",
                        "permissions",
                        new String[] {"READ_TASK"}));

        assertThat(given.status()).as(given.body()).isEqualTo(200);
        assertThat(sees(auditor)).isTrue();
    }

    private boolean sees(String user) {
        return !portal.taskId(user, number).isEmpty();
    }

    private int act(String user, String act, Map<String, ?> body) {
        return portal.postJson(user, "/engine-rest/task/" + task + "/" + act, body)
                .status();
    }
}
