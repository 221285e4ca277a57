package org.workspacesportal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a request to the answer. */
abstract class ApprovalPaths extends RequestPaths {

    @Autowired
    RepositoryService repositoryService;

    @Test
    void anApprovedRequestBecomesADesktop() {
        var asked = ask(people.employee("approved"));
        assertThat(asked.process()).isWaitingAt("Task_ApproveRequest");

        approve(asked);

        ends(asked, "EndEvent_WorkspaceReady");
        assertThat(asked.process())
                .hasPassedInOrder(
                        "StartEvent_WorkspaceRequested",
                        "Task_RegisterRequest",
                        "Task_ApplyApprovalPolicy",
                        "Gateway_ApprovalNeeded",
                        "Task_ApproveRequest",
                        "Gateway_RequestApproved",
                        "Task_CreateWorkspace",
                        "Event_WorkspaceAvailable",
                        "Task_SendReadyMail");
        assertThat(status(asked)).isEqualTo("READY");
        assertThat(mail(asked, asked.user(), "Your desktop is ready")
                        .path("text")
                        .asText())
                .contains("WSlocal+DEMO42");
        assertThat(workspaces.tags(onlyDesktopOf(asked).id()))
                .containsEntry("portal:request", asked.number())
                .containsEntry("portal:owner", asked.user())
                .containsEntry("portal:approved-by", "approver")
                .containsKey("portal:cost-centre");
    }

    @Test
    void aRejectedRequestEndsWithTheApproversWords() {
        var asked = ask(people.employee("rejected"));

        portal.decide("deputy", asked.number(), Map.of("approved", false, "comment", "Not before the move"));

        ends(asked, "EndEvent_RequestRejected");
        assertThat(asked.process()).hasNotPassed("Task_CreateWorkspace");
        assertThat(status(asked)).isEqualTo("REJECTED");
        assertThat(mail(asked, asked.user(), "Not approved").path("text").asText())
                .contains("Not before the move");
    }

    @Test
    void aRequestCanBeTakenBackUntilItIsDecided() {
        var asked = ask(people.employee("withdrawn"));

        var withdrawn = portal.withdraw(asked.user(), asked.number());

        assertThat(withdrawn.status()).isEqualTo(200);
        ends(asked, "EndEvent_RequestWithdrawn");
        assertThat(asked.process())
                .hasPassed("BoundaryEvent_WithdrawalReceived", "Task_WithdrawRequest")
                .hasNotPassed("Gateway_RequestApproved");
        assertThat(status(asked)).isEqualTo("WITHDRAWN");
        assertThat(portal.decide("approver", asked.number(), Map.of("approved", true))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void thoseWhoHaveNotDecidedAreRemindedAndCanStillApprove() {
        var asked = ask(people.employee("reminded"));

        fire(asked, "BoundaryEvent_ReminderDue");

        mail(asked, "approver", "Reminder");
        mail(asked, "deputy", "Reminder");
        passes(asked, "EndEvent_ApproversReminded");
        assertThat(asked.process()).isWaitingAt("Task_ApproveRequest");
        approve(asked);
        ends(asked, "EndEvent_WorkspaceReady");
    }

    @Test
    void aRequestNobodyDecidesExpires() {
        var asked = ask(people.employee("overdue"));

        fire(asked, "BoundaryEvent_ApprovalOverdue");

        ends(asked, "EndEvent_RequestExpired");
        assertThat(asked.process()).hasPassedInOrder("BoundaryEvent_ApprovalOverdue", "Task_ExpireRequest");
        assertThat(status(asked)).isEqualTo("EXPIRED");
        mail(asked, asked.user(), "Not decided in time");
        assertThat(portal.decide("approver", asked.number(), Map.of("approved", true))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aPolicyMayApproveByItself() {
        var auto = ModelFiles.packed().with("approval-policy.dmn", "<text>\"one\"</text>", "<text>\"auto\"</text>");
        var deployment = repositoryService
                .createDeployment()
                .addString("approval-policy.dmn", auto.contents().get("approval-policy.dmn"))
                .deploy();
        try {
            // Slow, so that its process is still there to be found.
            var user = people.employee("slow-auto");
            var number = portal.asked(user);
            var asked = new Asked(user, number, instance(number));

            ends(asked, "EndEvent_WorkspaceReady");
            assertThat(asked.process()).hasNotPassed("Gateway_AskApprovers", "Task_ApproveRequest");
            assertThat(mails(asked, "Approval needed")).isEmpty();
            assertThat(workspaces.tags(onlyDesktopOf(asked).id())).containsEntry("portal:approved-by", "policy");
            assertThat(mail(asked, user, "Your desktop is ready").path("text").asText())
                    .contains("approved automatically");
            assertThat(portal.request(user, number).path("decidedBy").asText()).isEqualTo("policy");
        } finally {
            repositoryService.deleteDeployment(deployment.getId(), true);
        }
        assertThat(ask(people.employee("after-auto")).process()).isWaitingAt("Task_ApproveRequest");
    }
}
