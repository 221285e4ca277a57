package org.workspacesportal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.aws.Workspace;
import org.workspacesportal.aws.Workspaces;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;

/** What the tests of the paths of a request have in common: people do their part over HTTP, time is made to pass by running its jobs. */
abstract class RequestPaths {

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    Workspaces workspaces;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    ManagementService managementService;

    @BeforeEach
    void assertAboutThisEngine() {
        ProcessEngineTests.init(engine);
    }

    /** A request that waits for its approval, and whose approvers have been asked. */
    Asked ask(String user) {
        var number = portal.asked(user);
        var asked = new Asked(user, number, instance(number));
        passes(asked, "EndEvent_ApproversAsked");
        return asked;
    }

    /** A request with the person who asked, and its process. */
    record Asked(String user, String number, ProcessInstance process) {}

    ProcessInstance instance(String number) {
        return Objects.requireNonNull(runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult());
    }

    Asked askAndApprove(String user) {
        var asked = ask(user);
        approve(asked);
        return asked;
    }

    void approve(Asked asked) {
        var answer = portal.decide("approver", asked.number(), Map.of("approved", true));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** Lets the time pass for which a timer waits. */
    void fire(Asked asked, String timer) {
        fire(asked.process(), timer);
    }

    void fire(ProcessInstance process, String timer) {
        var job = managementService
                .createJobQuery()
                .processInstanceId(process.getId())
                .activityId(timer)
                .timers()
                .singleResult();
        // As the job executor does when a mail job of the same process ends at that moment.
        Collisions.retry(() -> managementService.executeJob(job.getId()));
    }

    /** An admin does the task Resolve provisioning. */
    void resolve(Asked asked, String resolution, String comment) {
        var task = portal.taskId("admin", asked.number());
        var answer = portal.completeTask("admin", task, Map.of("resolution", resolution, "comment", comment));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    /** The open task as Tasklist shows it to an admin. */
    JsonNode task(Asked asked) {
        return portal.get("admin", "/engine-rest/task?processInstanceBusinessKey=" + asked.number())
                .json()
                .path(0);
    }

    void becomes(Asked asked, String status) {
        eventually().untilAsserted(() -> assertThat(status(asked)).isEqualTo(status));
    }

    String status(Asked asked) {
        return portal.status(asked.user(), asked.number());
    }

    void passes(Asked asked, String... activities) {
        eventually().untilAsserted(() -> assertThat(asked.process()).hasPassed(activities));
    }

    void ends(Asked asked, String end) {
        ends(asked.process(), end);
    }

    void ends(ProcessInstance process, String end) {
        eventually().untilAsserted(() -> assertThat(process).isEnded());
        assertThat(process).hasPassed(end);
    }

    /** The only mail to that person about that request which has these words in its subject. */
    JsonNode mail(Asked asked, String recipient, String subject) {
        eventually().untilAsserted(() -> assertThat(mails(asked, subject))
                .filteredOn(mail -> mail.path("to").asText().equals(recipient + "@example.com"))
                .hasSize(1));
        return mails(asked, subject).stream()
                .filter(mail -> mail.path("to").asText().equals(recipient + "@example.com"))
                .findFirst()
                .orElseThrow();
    }

    List<JsonNode> mails(Asked asked, String subject) {
        return portal.mails(asked.number()).stream()
                .filter(mail -> mail.path("subject").asText().contains(subject))
                .toList();
    }

    Workspace onlyDesktopOf(Asked asked) {
        var desktops = workspaces.ofUser(LocalAws.DIRECTORY_ID, asked.user());
        assertThat(desktops).hasSize(1);
        assertThat(portal.request(asked.user(), asked.number())
                        .path("workspaceId")
                        .asText())
                .isEqualTo(desktops.get(0).id());
        return desktops.get(0);
    }

    /** The engine to make assertions about is known to this thread alone. */
    static ConditionFactory eventually() {
        return Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(30));
    }
}
