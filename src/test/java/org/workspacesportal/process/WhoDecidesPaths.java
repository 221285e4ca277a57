package org.workspacesportal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.PortalClient;

/** Who is asked, when somebody else is, and how a decision is taken back. */
abstract class WhoDecidesPaths extends RequestPaths {

    private static final String EVERYBODYS_GROUP = "<text>\"approvers\"</text>";

    @Autowired
    RepositoryService repositoryService;

    private ModelFiles table = ModelFiles.packed();

    @Test
    void twoLevelsAreTwoPeople() {
        // Everything costs more than that.
        withPolicy("&gt; 100", "&gt; 10", () -> {
            var asked = ask(people.employee("two-levels"));

            decide("approver", asked, true, "fine");

            asksAgain(asked, "admin", "second approval");
            assertThat(task(asked).path("name").asText()).isEqualTo("Approve desktop for Nora Newcomer");
            assertThat(task(asked).path("description").asText())
                    .startsWith("Standard Windows, stops when idle, about 33.75 EUR a month. Request " + asked.number())
                    .endsWith("Anton Approver has approved it; it needs a second approval.");
            assertThat(status(asked)).isEqualTo("WAITING_FOR_APPROVAL");
            assertThat(portal.decide("approver", asked.number(), Map.of("approved", true))
                            .status())
                    .isEqualTo(409);
            assertThat(portal.decide("deputy", asked.number(), Map.of("approved", true))
                            .status())
                    .isEqualTo(404);
            decide("admin", asked, true, "fine");
            ends(asked, "EndEvent_WorkspaceReady");
            assertThat(asked.process())
                    .hasPassedInOrder(
                            "Task_ApproveRequest",
                            "Gateway_FurtherApprovalNeeded",
                            "Gateway_AskSomebody",
                            "Task_ApproveRequest",
                            "Gateway_FurtherApprovalNeeded",
                            "Gateway_UndoPossible");
            assertThat(workspaces.tags(onlyDesktopOf(asked).id())).containsEntry("portal:approved-by", "admin");
        });
    }

    @Test
    void oneRejectionIsEnough() {
        withPolicy("&gt; 100", "&gt; 10", () -> {
            var asked = ask(people.employee("rejected-first"));

            decide("approver", asked, false, "No");

            ends(asked, "EndEvent_RequestRejected");
            assertThat(mails(asked, "Approval needed")).hasSize(2);
        });
    }

    @Test
    void whereNobodyDecidesASecondGroupMayToo() {
        var asked = ask(people.employee("escalated"));

        fire(asked, "BoundaryEvent_EscalationDue");

        asksAgain(asked, "admin", "nobody has decided in time");
        assertThat(asked.process()).hasPassed("Task_EscalateRequest").isWaitingAt("Task_ApproveRequest");
        decide("admin", asked, true, "fine");
        ends(asked, "EndEvent_WorkspaceReady");
    }

    @Test
    void aPolicyThatFitsNothingLeadsToTheAdminsAndSaysSo() {
        withPolicy("<text>\"new-desktop\"</text>", "<text>\"something-else\"</text>", () -> {
            var asked = ask(people.employee("no-row"));

            asksAgain(asked, "admin", "No row of the approval policy fits");
            assertThat(mails(asked, "Approval needed")).hasSize(1);
            assertThat(portal.decide("approver", asked.number(), Map.of("approved", true))
                            .status())
                    .isEqualTo(404);
            decide("admin", asked, true, "fine");
            ends(asked, "EndEvent_WorkspaceReady");
        });
    }

    @Test
    void aGroupNobodyIsInLeadsToTheAdminsAndSaysSo() {
        withPolicy(EVERYBODYS_GROUP, "<text>\"aprovers\"</text>", () -> {
            var asked = ask(people.employee("no-group"));

            asksAgain(asked, "admin", "asks the group aprovers, in which there is nobody");
            decide("admin", asked, false, "The policy is wrong");
            ends(asked, "EndEvent_RequestRejected");
        });
    }

    @Test
    void aPolicyNobodyCanReadLeadsToTheAdminsAndSaysSo() {
        withPolicy("&lt;= 60", "is not a number", () -> {
            var asked = ask(people.employee("unreadable"));

            asksAgain(asked, "admin", "could not be read");
            assertThat(asked.process()).hasPassed("BoundaryEvent_PolicyUnreadable");
            decide("admin", asked, true, "fine");
            ends(asked, "EndEvent_WorkspaceReady");
        });
    }

    @Test
    void whatALinkDecidedCanBeTakenBackForAMoment() {
        var asked = ask(people.employee("undone"));
        var link = PortalClient.decisionLink(portal.approvalMail(asked.number(), "approver"));
        var token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(portal.postForm(null, link, Map.of("token", token, "approved", "true"))
                        .body())
                .contains(
                        "You approved this",
                        "The desktop is ordered once this can no longer be taken back",
                        "It can be taken back until",
                        "Take the decision back",
                        ">Ordering<")
                .doesNotContain("Nothing more for you to do");

        var undone = portal.postForm(null, link, Map.of("token", token, "undo", "true"));

        assertThat(undone.status()).isEqualTo(200);
        eventually()
                .untilAsserted(() -> assertThat(mails(asked, "Approval needed")).hasSize(4));
        assertThat(asked.process())
                .hasPassed("Event_DecisionUndone", "Task_UndoDecision")
                .hasNotPassed("Gateway_DecisionStands");
        assertThat(status(asked)).isEqualTo("WAITING_FOR_APPROVAL");
        assertThat(task(asked).path("name").asText()).isEqualTo("Approve desktop for Nora Newcomer");
        assertThat(portal.get(null, link).status())
                .as("a link to the round before")
                .isEqualTo(404);
        decide("deputy", asked, false, "Not this one");
        ends(asked, "EndEvent_RequestRejected");
    }

    @Test
    void somethingComesOfWhatALinkDecidedOnlyWhenItCannotBeTakenBackAnyMore() {
        var asked = ask(people.employee("held"));
        var link = PortalClient.decisionLink(portal.approvalMail(asked.number(), "approver"));
        var token = link.substring(link.lastIndexOf('/') + 1);

        portal.postForm(null, link, Map.of("token", token, "approved", "true"));

        passes(asked, "Gateway_HoldDecision");
        assertThat(asked.process()).hasNotPassed("Task_CreateWorkspace");
        fire(asked, "Event_UndoWindowOver");
        ends(asked, "EndEvent_WorkspaceReady");
        assertThat(portal.postForm(null, link, Map.of("token", token, "undo", "true"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void bothButtonsBehindALinkAtTheFirstOfTwoLevelsBringInTheAdmins() {
        Runnable pressBoth = () -> {
            var asked = ask(people.employee("pressed"));
            var link = PortalClient.decisionLink(portal.approvalMail(asked.number(), "approver"));
            var token = link.substring(link.lastIndexOf('/') + 1);
            portal.postForm(null, link, Map.of("token", token, "approved", "true"));
            eventually().untilAsserted(() -> assertThat(mails(asked, "Approval needed"))
                    .hasSize(3));

            var other = portal.postForm(null, link, Map.of("token", token, "approved", "false", "comment", "no"));

            assertThat(other.status()).isEqualTo(409);
            asksAgain(asked, "admin", "Both buttons behind a mail link");
            assertThat(asked.process()).hasPassed("BoundaryEvent_ApproversAdded");
            decide("admin", asked, false, "Looks like a program");
            ends(asked, "EndEvent_RequestRejected");
        };
        withPolicy("&gt; 100", "&gt; 10", () -> withPolicy("\"camunda-admin\"", "\"approvers\"", pressBoth));
    }

    private void asksAgain(Asked asked, String approver, String why) {
        assertThat(mail(asked, approver, "Approval needed").path("text").asText())
                .contains(why);
    }

    private void decide(String approver, Asked asked, boolean approved, String comment) {
        var decision = Map.<String, Object>of("approved", approved, "comment", comment);
        var answer = portal.decide(approver, asked.number(), decision);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** Lets the table say something else for a while, beside what it says already. */
    private void withPolicy(String text, String instead, Runnable test) {
        var before = table;
        table = table.with("approval-policy.dmn", text, instead);
        var deployment = repositoryService
                .createDeployment()
                .addString("approval-policy.dmn", table.contents().get("approval-policy.dmn"))
                .deploy();
        try {
            test.run();
        } finally {
            table = before;
            repositoryService.deleteDeployment(deployment.getId(), true);
        }
    }
}
