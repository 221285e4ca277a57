package org.workspacesportal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.aws.AwsConsole;
import org.workspacesportal.aws.NewWorkspace;
import org.workspacesportal.aws.Workspace;
import org.workspacesportal.localaws.LocalAws;

/** From an approval to a desktop, also where AWS is in the way. */
abstract class ProvisioningPaths extends RequestPaths {

    @Autowired
    AwsConsole console;

    @Test
    void whatAwsRefusesIsTriedAgainAndGivenUp() {
        var asked = askAndApprove(people.employee("fail-user"));

        becomes(asked, "NEEDS_ATTENTION");
        passes(asked, "BoundaryEvent_WorkspaceRefused", "EndEvent_RequesterInformed");
        assertThat(asked.process()).isWaitingAt("Task_ResolveProvisioning");
        assertThat(task(asked).path("name").asText()).isEqualTo("Resolve provisioning for Nora Newcomer");
        assertThat(task(asked).path("description").asText())
                .contains("user name is not known in the directory", asked.number());
        assertThat(task(asked).path("due").asText()).isNotEmpty();
        assertThat(mail(asked, asked.user(), "delayed").path("text").asText())
                .contains("Your user name is not known in the directory");

        resolve(asked, "TRY_AGAIN", "");
        eventually().until(() -> mails(asked, "delayed").size() == 2);
        becomes(asked, "NEEDS_ATTENTION");

        resolve(asked, "GIVE_UP", "You get a laptop instead");
        ends(asked, "EndEvent_RequestGivenUp");
        assertThat(status(asked)).isEqualTo("REJECTED");
        assertThat(mail(asked, asked.user(), "There will be no desktop")
                        .path("text")
                        .asText())
                .contains("You get a laptop instead");
        assertThat(workspaces.ofUser(LocalAws.DIRECTORY_ID, asked.user())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fail-user, Your user name is not known in the directory",
        "fail-bundle, This kind of desktop is no longer available",
    })
    void aRefusalIsToldInPlainWords(String trouble, String words) {
        var asked = askAndApprove(people.employee(trouble));

        assertThat(mail(asked, asked.user(), "delayed").path("text").asText()).contains(words);
        assertThat(portal.request(asked.user(), asked.number()).path("problem").asText())
                .contains(words);
    }

    @Test
    void aDelayIsNoLongerToldWhenItIsOver() {
        holdDelayMails(true);
        var asked = askAndApprove(people.employee("fail-user"));
        try {
            becomes(asked, "NEEDS_ATTENTION");
            resolve(asked, "GIVE_UP", "You get a laptop instead");
            mail(asked, asked.user(), "There will be no desktop");
        } finally {
            holdDelayMails(false);
        }

        ends(asked, "EndEvent_RequesterInformed");
        assertThat(mails(asked, "delayed")).isEmpty();
    }

    @Test
    void aDesktopThatEndsInErrorIsReported() {
        var asked = askAndApprove(people.employee("fail-error"));

        becomes(asked, "NEEDS_ATTENTION");
        assertThat(asked.process())
                .hasPassed("Event_WorkspaceFailed", "Task_ReportProblem")
                .hasNotPassed("BoundaryEvent_WorkspaceRefused");
        assertThat(mail(asked, asked.user(), "delayed").path("text").asText()).contains("cannot be used (ERROR)");
        passes(asked, "EndEvent_RequesterInformed");

        console.terminate(onlyDesktopOf(asked).id());
        resolve(asked, "GIVE_UP", "Something is wrong with the network");
        ends(asked, "EndEvent_RequestGivenUp");
    }

    @Test
    void aDesktopThatTakesTooLongIsReportedAndWatchedOn() {
        var asked = askAndApprove(people.employee("slow-overdue"));
        eventually().untilAsserted(() -> assertThat(asked.process()).isWaitingAt("Gateway_WorkspaceOutcome"));

        fire(asked, "Event_WorkspaceOverdue");

        becomes(asked, "NEEDS_ATTENTION");
        passes(asked, "Event_WorkspaceOverdue", "EndEvent_RequesterInformed");
        assertThat(mail(asked, asked.user(), "delayed").path("text").asText())
                .contains("did not become usable in the time");

        resolve(asked, "TRY_AGAIN", "");
        ends(asked, "EndEvent_WorkspaceReady");
        assertThat(status(asked)).isEqualTo("READY");
        onlyDesktopOf(asked);
    }

    @Test
    void anAdminMayAdoptTheDesktopAPersonAlreadyHas() {
        var user = people.employee("owner");
        var owned = createByHand(user);
        var asked = askAndApprove(user);

        becomes(asked, "NEEDS_ATTENTION");
        assertThat(mail(asked, user, "delayed").path("text").asText()).contains("You already have a desktop");
        assertThat(workspaces.tags(owned.id())).doesNotContainKey("portal:request");
        passes(asked, "EndEvent_RequesterInformed");

        resolve(asked, "ADOPT", "");
        ends(asked, "EndEvent_WorkspaceReady");
        assertThat(onlyDesktopOf(asked).id()).isEqualTo(owned.id());
        assertThat(workspaces.tags(owned.id()))
                .containsEntry("portal:request", asked.number())
                .containsEntry("portal:owner", user)
                .containsEntry("portal:approved-by", "approver")
                .containsEntry("made-by", "hand");
    }

    @Test
    void onceTheOldDesktopIsGoneAnotherTryMakesANewOne() {
        var user = people.employee("mover");
        var owned = createByHand(user);
        var asked = askAndApprove(user);
        becomes(asked, "NEEDS_ATTENTION");
        passes(asked, "EndEvent_RequesterInformed");

        console.terminate(owned.id());
        resolve(asked, "TRY_AGAIN", "The old one is gone");

        ends(asked, "EndEvent_WorkspaceReady");
        eventually().untilAsserted(() -> assertThat(onlyDesktopOf(asked).id()).isNotEqualTo(owned.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail-once", "noresp", "throttle"})
    void aCallThatFailedOnTheWayEndsWithExactlyOneDesktop(String trouble) {
        var asked = askAndApprove(people.employee(trouble));

        ends(asked, "EndEvent_WorkspaceReady");
        assertThat(asked.process()).hasNotPassed("Task_ResolveProvisioning");
        assertThat(status(asked)).isEqualTo("READY");
        onlyDesktopOf(asked);
        mail(asked, asked.user(), "Your desktop is ready");
    }

    private void holdDelayMails(boolean hold) {
        var jobs = managementService
                .createJobDefinitionQuery()
                .processDefinitionKey(Models.WORKSPACE_REQUEST)
                .activityIdIn("Task_SendDelayMail")
                .singleResult();
        if (hold) {
            managementService.suspendJobDefinitionById(jobs.getId(), true);
        } else {
            managementService.activateJobDefinitionById(jobs.getId(), true);
        }
    }

    private Workspace createByHand(String user) {
        return workspaces
                .create(new NewWorkspace(
                        LocalAws.DIRECTORY_ID, user, "wsb-standard1", "AUTO_STOP", Map.of("made-by", "hand")))
                .join();
    }
}
