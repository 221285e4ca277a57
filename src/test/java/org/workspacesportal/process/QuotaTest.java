package org.workspacesportal.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.workspacesportal.aws.AwsConsole;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.support.PortalTest;

/** The account may have two desktops, and more are approved. */
@PortalTest
@TestPropertySource(
        properties = {
            "portal.local-aws.desktop-quota=2",
            "portal.quota.look-every=50ms",
            "portal.quota.desktops.WORKSPACES=2",
            // The test says itself when it is time for the next try.
            "portal.quota.try-every=1h"
        })
class QuotaTest extends RequestPaths {

    @Autowired
    AwsConsole console;

    @Autowired
    LocalAws aws;

    @Autowired
    JdbcClient jdbc;

    private List<Asked> all = List.of();
    private int createCallsBefore;

    @BeforeEach
    void fourAreApprovedAndTwoGetTheirs() {
        createCallsBefore = createCalls();
        all = IntStream.range(0, 4)
                .mapToObj(each -> ask(people.employee("many")))
                .toList();
        all.forEach(this::approve);
        eventually().untilAsserted(() -> {
            assertThat(in("READY")).hasSize(2);
            assertThat(waiting()).hasSize(2);
            assertThat(tasks()).hasSize(1);
        });
    }

    @AfterEach
    void makeRoom() {
        all.forEach(asked -> workspaces
                .ofUser(LocalAws.DIRECTORY_ID, asked.user())
                .forEach(desktop -> console.terminate(desktop.id())));
        answerTask("HAND_OVER");
        eventually().untilAsserted(() -> assertThat(instances()).isZero());
        eventually().untilAsserted(() -> assertThat(jdbc.sql("SELECT count(*) FROM quota_wait")
                        .query(Long.class)
                        .single())
                .isZero());
    }

    @Test
    void theOthersWaitTogetherAndOneTaskAsksForThem() {
        var task = tasks().get(0);
        assertThat(task.path("name").asText()).isEqualTo("Raise quota");
        assertThat(task.path("description").asText())
                .startsWith("The number of desktops our AWS account may have is used up.");
        assertThat(portal.get("approver", "/engine-rest/task?taskDefinitionKey=Task_RaiseQuota")
                        .json())
                .isEmpty();
        assertThat(runtimeService.createIncidentQuery().count()).isZero();
        assertThat(in("NEEDS_ATTENTION")).isEmpty();

        var waiting = waiting().get(0);
        var page = portal.browser(waiting.user()).get("/requests/" + waiting.number());
        assertThat(page.body())
                .contains("as soon as there may be more, the desktop is created")
                .contains("this one waits until there may be more");
        assertThat(portal.browser("employee").get("/requests/new").body())
                .contains("is used up at present. You can ask all the same");
        assertThat(portal.browser("admin").get("/admin").body())
                .contains("AWS lets the account have no more desktops; 2 approved requests wait for one.")
                .contains("#/?task=" + task.path("id").asText())
                .contains("of the 2 desktops of the quota WORKSPACES are used.");

        // Nobody asks AWS again for those that wait, nor for one that comes later.
        var calls = createCalls();
        assertThat(calls - createCallsBefore).isLessThanOrEqualTo(8);
        var late = askAndApprove(people.employee("late"));
        eventually().untilAsserted(() -> assertThat(waits(late)).isTrue());
        assertThat(createCalls()).isEqualTo(calls);
        all = IntStream.rangeClosed(0, all.size())
                .mapToObj(each -> each < all.size() ? all.get(each) : late)
                .toList();
    }

    @Test
    void asSoonAsThereIsRoomTheyGoOnByThemselves() {
        var first = in("READY").get(0);
        giveBack(first);

        theTimeOfTheNextTryComes();

        eventually().untilAsserted(() -> assertThat(in("READY")).hasSize(3));
        // The other was told to go on, too, and waits again.
        eventually().untilAsserted(() -> {
            assertThat(waiting()).hasSize(1);
            assertThat(tasks()).hasSize(1);
        });
        assertThat(mails(waiting().get(0), "delayed")).isEmpty();

        giveBack(
                in("READY").stream().filter(asked -> asked != first).findFirst().orElseThrow());
        answerTask("TRY_AGAIN");

        eventually().untilAsserted(() -> assertThat(in("READY")).hasSize(4));
        eventually().untilAsserted(() -> assertThat(instances()).isZero());
        assertThat(tasks()).isEmpty();
    }

    @Test
    void aTryThatShowsTheSameAsksTheAdminsAgain() {
        answerTask("TRY_AGAIN");
        eventually().untilAsserted(() -> assertThat(tasks()).isEmpty());

        // Two minutes later.
        eventually().untilAsserted(() -> assertThat(managementService
                        .createJobQuery()
                        .activityId("Event_QuotaStillReached")
                        .count())
                .isEqualTo(1));
        var timer = managementService
                .createJobQuery()
                .activityId("Event_QuotaStillReached")
                .singleResult();
        managementService.executeJob(timer.getId());

        assertThat(tasks()).hasSize(1);
        eventually().untilAsserted(() -> assertThat(waiting()).hasSize(2));
    }

    @Test
    void whereThereWillBeNoMoreEachIsLookedAtByItself() {
        assertThat(portal.completeTask("admin", tasks().get(0).path("id").asText(), Map.of("resolution", "WAIT"))
                        .body())
                .contains("must be TRY_AGAIN or HAND_OVER");
        var waited = waiting();

        answerTask("HAND_OVER");

        waited.forEach(asked -> becomes(asked, "NEEDS_ATTENTION"));
        waited.forEach(asked -> assertThat(
                        mail(asked, asked.user(), "delayed").path("text").asText())
                .contains("The number of desktops our AWS account may have is used up"));
        assertThat(tasks()).isEmpty();
        eventually().untilAsserted(() -> assertThat(instances()).isZero());
        assertThat(task(waited.get(0)).path("name").asText()).startsWith("Resolve provisioning for");

        var late = askAndApprove(people.employee("late"));
        eventually().untilAsserted(() -> {
            assertThat(waits(late)).isTrue();
            assertThat(tasks()).hasSize(1);
        });
        answerTask("HAND_OVER");
        becomes(late, "NEEDS_ATTENTION");

        waited.forEach(asked -> resolve(asked, "GIVE_UP", "There is no money for more"));
        waited.forEach(asked -> ends(asked, "EndEvent_RequestGivenUp"));
    }

    @Test
    void whoEndsInAnotherWayKeepsNobodyWaiting() {
        var unknown = askAndApprove(people.employee("fail-user"));
        eventually().untilAsserted(() -> assertThat(waits(unknown)).isTrue());
        giveBack(in("READY").get(0));

        // One gets the place that is free; for one there is none, and one has a trouble of its own, which shows when it
        // tries alone.
        eventually().until(() -> {
            theTimeOfTheNextTryComes();
            return status(unknown).equals("NEEDS_ATTENTION");
        });
        eventually().untilAsserted(() -> {
            assertThat(in("READY")).hasSize(3);
            assertThat(waiting()).hasSize(1);
        });
        assertThat(jdbc.sql("SELECT count(*) FROM quota_wait").query(Long.class).single())
                .isEqualTo(1);
        resolve(unknown, "GIVE_UP", "Nobody knows them");
    }

    @Test
    void whoeverEndsTheProcessThatAsksHasItBeginAgain() {
        var asking = runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(Models.DESKTOP_QUOTA)
                .singleResult();

        runtimeService.deleteProcessInstance(asking.getId(), "by mistake");

        eventually().untilAsserted(() -> assertThat(tasks()).hasSize(1));
        assertThat(instances()).isEqualTo(1);
        assertThat(waiting()).hasSize(2);
    }

    private void giveBack(Asked asked) {
        var desktop = onlyDesktopOf(asked).id();
        console.terminate(desktop);
        eventually().until(() -> console.state(desktop).isEmpty());
    }

    private void theTimeOfTheNextTryComes() {
        jdbc.sql("UPDATE quota_pause SET next_try_at = ?")
                .param(Timestamp.from(Instant.now().minusSeconds(1)))
                .update();
    }

    private void answerTask(String resolution) {
        tasks().forEach(task -> assertThat(
                        portal.completeTask("admin", task.path("id").asText(), Map.of("resolution", resolution))
                                .status())
                .isEqualTo(204));
    }

    private List<JsonNode> tasks() {
        var tasks = portal.get("admin", "/engine-rest/task?taskDefinitionKey=Task_RaiseQuota")
                .json();
        return StreamSupport.stream(tasks.spliterator(), false).toList();
    }

    private List<Asked> in(String status) {
        return all.stream().filter(asked -> status(asked).equals(status)).toList();
    }

    private List<Asked> waiting() {
        return all.stream().filter(this::waits).toList();
    }

    private boolean waits(Asked asked) {
        return jdbc.sql("SELECT count(*) FROM quota_wait WHERE request_number = ? AND state = 'WAITS'")
                        .param(asked.number())
                        .query(Long.class)
                        .single()
                == 1;
    }

    private long instances() {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(Models.DESKTOP_QUOTA)
                .count();
    }

    private int createCalls() {
        return aws.calls().getOrDefault("CreateWorkspaces", 0);
    }
}
