package org.workspacesportal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.support.OnboardingClient;
import org.workspacesportal.support.PortalTest;
import org.workspacesportal.support.TakenPaths;

/** Every path of an onboarding, with nothing replaced: engine, steps, mails and the requests that its rows become. */
@PortalTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkspaceOnboardingProcessTest extends RequestPaths {

    private static final Map<String, Boolean> APPROVED = Map.of("approved", true);

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    Clock clock;

    private final List<String> approvers = new ArrayList<>();
    private OnboardingClient onboardings;
    private String manager;

    @BeforeAll
    static void countFromHere(@Autowired TakenPaths paths) {
        paths.passed(Models.WORKSPACE_ONBOARDING).clear();
    }

    @BeforeEach
    void somebodyMayAskForOthers() {
        onboardings = new OnboardingClient(portal);
        manager = people.employee("manager", Groups.REQUESTERS_FOR_OTHERS);
    }

    @AfterEach
    void theApproversAreThoseTheyWere() {
        approvers.forEach(person -> engine.getIdentityService().deleteMembership(person, Groups.APPROVERS));
    }

    @Test
    void manyAreApprovedTogetherAndEachBecomesADesktopOfItsOwn() {
        var newcomers = people.employees("newcomer", 7);
        var number = submitted(newcomers);
        var process = instance(number);

        assertThat(process).isWaitingAt("Task_ApproveOnboarding");
        assertThat(onboardings.state(manager, number)).isEqualTo("WAITING_FOR_APPROVAL");
        var mail = mail(number, "approver", "Approval needed");
        assertThat(mail.path("text").asText())
                .contains("Nora Newcomer asks for 7 cloud desktops", "http://portal.test/onboardings/" + number)
                .doesNotContain("/decisions/");
        mail(number, "deputy", "Approval needed");

        var decided = onboardings.decide("approver", number, Map.of("approved", true, "comment", "Welcome all"));
        assertThat(decided.status()).as(decided.body()).isEqualTo(200);
        onboardings.becomes(manager, number, "DONE");
        assertThat(mail(number, manager, "Your onboarding").path("text").asText())
                .contains("7 of 7 desktops have been asked for");

        var rows = onboardings.rows(manager, number);
        assertThat(rows).extracting(row -> row.path("user").asText()).isEqualTo(newcomers);
        for (var row : rows) {
            var request = row.path("request").asText();
            eventually().until(() -> portal.status(manager, request).equals("READY"));
            var view = portal.request(manager, request);
            assertThat(view.path("decidedBy").asText()).isEqualTo("approver");
            assertThat(view.path("comment").asText()).isEqualTo("Approved with onboarding " + number + ": Welcome all");
        }
        var desktop = workspaces.ofUser(LocalAws.DIRECTORY_ID, newcomers.get(0)).get(0);
        assertThat(workspaces.tags(desktop.id()))
                .containsEntry("portal:cost-centre", "CC-4711")
                .containsEntry("portal:approved-by", "approver")
                .containsEntry("portal:owner", newcomers.get(0));
        assertThat(portal.mails(rows.get(0).path("request").asText()))
                .extracting(sent -> sent.path("subject").asText())
                .noneMatch(subject -> subject.contains("Approval needed"));
    }

    @Test
    void aHandfulIsDecidedAboutOneByOneByWhoReadsForWhomItIsAndWhoPays() {
        var owner = people.named(people.employee("somebody") + "-else", "Otto", "Owner");
        var number =
                onboardings.submitted(manager, OnboardingClient.sheet(List.of(people.employee("newcomer"), owner)));

        onboardings.becomes(manager, number, "DONE");
        portal.approvalMail(
                onboardings.rows(manager, number).get(0).path("request").asText(), "approver");
        var mail = portal.approvalMail(
                onboardings.rows(manager, number).get(1).path("request").asText(), "approver");
        assertThat(mail.path("subject").asText()).startsWith("Approval needed: desktop for Otto Owner (");
        assertThat(mail.path("text").asText())
                .contains(
                        "Nora Newcomer asks for a cloud desktop for Otto Owner.",
                        "Asked by: Nora Newcomer\nFor: Otto Owner\n",
                        "Cost centre: CC-4711\n");
        assertThat(mail.path("html").asText())
                .contains("Nora Newcomer asks for a cloud desktop for Otto Owner.", ">For</td>", ">CC-4711</td>");
    }

    @Test
    void aRejectionNeedsAWordAndEndsIt() {
        var number = submitted(people.employees("newcomer", 6));
        var process = instance(number);

        onboardings.decide("deputy", number, Map.of("approved", false, "comment", "Not before <the move>"));

        ends(process, "EndEvent_OnboardingRejected");
        assertThat(onboardings.state(manager, number)).isEqualTo("REJECTED");
        assertThat(mail(number, manager, "Not approved").path("text").asText())
                .contains("Dana Deputy", "> Not before <the move>");
        assertThat(onboardings.rows(manager, number))
                .extracting(row -> row.path("state").asText())
                .containsOnly("WAITING");
        assertThat(onboardings.decide("approver", number, APPROVED).status()).isEqualTo(409);
    }

    @Test
    void itCanBeTakenBackUntilItIsDecided() {
        var number = submitted(people.employees("newcomer", 6));
        var process = instance(number);

        assertThat(onboardings.withdraw("approver", number).status()).isEqualTo(403);
        assertThat(onboardings.withdraw(manager, number).status()).isEqualTo(200);

        ends(process, "EndEvent_OnboardingWithdrawn");
        assertThat(onboardings.withdraw(manager, number).status()).isEqualTo(409);
        assertThat(onboardings.decide("approver", number, APPROVED).status()).isEqualTo(409);
    }

    @Test
    void whoHasNotDecidedIsRemindedAndThenItExpires() {
        var number = submitted(people.employees("newcomer", 6));
        var process = instance(number);
        mail(number, "approver", "Approval needed");

        fire(process, "BoundaryEvent_ReminderDue");
        mail(number, "approver", "Reminder");
        eventually().untilAsserted(() -> assertThat(process).hasPassed("EndEvent_ApproversReminded"));
        assertThat(process).isWaitingAt("Task_ApproveOnboarding");

        fire(process, "BoundaryEvent_ApprovalOverdue");
        ends(process, "EndEvent_OnboardingExpired");
        assertThat(onboardings.state(manager, number)).isEqualTo("EXPIRED");
        mail(number, manager, "Not decided in time");
        assertThat(onboardings.decide("approver", number, APPROVED).status()).isEqualTo(409);
    }

    @Test
    void aPolicyNobodyCanReadLeadsToTheAdminsAndSaysSo() {
        withPolicy("&lt;= 5", "is not a number", () -> {
            var number = submitted(people.employees("newcomer", 2));

            assertThat(instance(number)).hasPassed("BoundaryEvent_PolicyUnreadable");
            assertThat(mail(number, "admin", "Approval needed").path("text").asText())
                    .contains("could not be read");
            assertThat(onboardings.decide("approver", number, APPROVED).status())
                    .isEqualTo(404);
            onboardings.withdraw(manager, number);
        });
    }

    @Test
    void aGroupNobodyIsInLeadsToTheAdminsAndSaysSo() {
        withPolicy("<text>\"approvers\"</text>", "<text>\"aprovers\"</text>", () -> {
            var number = submitted(people.employees("newcomer", 6));

            assertThat(mail(number, "admin", "Approval needed").path("text").asText())
                    .contains("asks the group aprovers, in which there is nobody");
            onboardings.withdraw(manager, number);
        });
    }

    @Test
    void aRowThatSaysNothingOfUseLeadsToTheAdmins() {
        withPolicy("<text>\"together\"</text>", "<text>\"somehow\"</text>", () -> {
            var number = submitted(people.employees("newcomer", 6));

            assertThat(mail(number, "admin", "Approval needed").path("text").asText())
                    .contains("leaves something open");
            onboardings.withdraw(manager, number);
        });
    }

    @Test
    void whoAskedDecidesInNoWay() {
        var both = approver("both", Groups.REQUESTERS_FOR_OTHERS);
        var number = onboardings.submitted(both, OnboardingClient.sheet(people.employees("newcomer", 6)));

        assertThat(onboardings.decide(both, number, APPROVED).status()).isEqualTo(403);
        var task = portal.taskId("admin", number);
        for (var done :
                List.of(portal.completeTask(both, task, APPROVED), portal.submitTaskForm(both, task, APPROVED))) {
            assertThat(done.status()).as(done.body()).isEqualTo(403);
        }
        assertThat(portal.completeTask("admin", task, APPROVED).status()).isEqualTo(403);
        assertThat(portal.mails(number))
                .extracting(mail -> mail.path("to").asText())
                .doesNotContain(both + "@example.com");
        assertThat(onboardings.state(both, number)).isEqualTo("WAITING_FOR_APPROVAL");
        onboardings.withdraw(both, number);
    }

    @Test
    void whoStandsInForAnApproverDecidesInTheirName() {
        var absent = approver("absent");
        var standIn = people.employee("stand-in");
        var today = LocalDate.now(clock).toString();
        portal.browser(absent)
                .submit("/approvals/deputies", Map.of("deputy", standIn, "firstDay", today, "lastDay", today));
        var number = submitted(people.employees("newcomer", 6));

        assertThat(mail(number, standIn, "Approval needed").path("text").asText())
                .contains("you stand in for Nora Newcomer");
        assertThat(portal.taskId(standIn, number)).isNotEmpty();
        assertThat(portal.browser(standIn).get("/approvals").body()).contains(number);
        assertThat(onboardings
                        .decide(standIn, number, Map.of("approved", false, "comment", "No"))
                        .status())
                .isEqualTo(200);
        assertThat(portal.browser(manager).get("/onboardings/" + number).body())
                .contains("Nora Newcomer rejected all of it for Nora Newcomer");
    }

    @Test
    void theTaskInTasklistDecidesAsThePortalDoes() {
        var number = submitted(people.employees("newcomer", 6));
        var task = portal.get("approver", "/engine-rest/task?processInstanceBusinessKey=" + number)
                .json()
                .path(0);
        assertThat(task.path("name").asText()).isEqualTo("Approve 6 desktops for Nora Newcomer");
        assertThat(task.path("description").asText()).contains("about 202.50 EUR a month", number);
        var id = task.path("id").asText();
        assertThat(portal.get("approver", "/engine-rest/task/" + id + "/deployed-form")
                        .json()
                        .path("id")
                        .asText())
                .isEqualTo("approve-onboarding");
        assertThat(portal.get("approver", "/engine-rest/task/" + id + "/form-variables")
                        .json()
                        .path("offerName")
                        .path("value")
                        .asText())
                .isEqualTo("6 desktops");

        assertThat(portal.completeTask("employee", id, APPROVED).status()).isEqualTo(403);
        assertThat(portal.completeTask("approver", id, Map.of("approved", false))
                        .status())
                .isEqualTo(400);
        var done = portal.completeTask(
                "approver", id, Map.of("approved", false, "comment", "No", "rowsLeft", true, "approverCount", 9));
        assertThat(done.status()).as(done.body()).isEqualTo(204);

        assertThat(onboardings.get(manager, number).path("comment").asText()).isEqualTo("No");
        assertThat(portal.completeTask("approver", id, APPROVED).status()).isEqualTo(404);
    }

    @Test
    void nobodyStartsItButThePortal() {
        for (var person : List.of(manager, "approver", "admin")) {
            for (var way : List.of("start", "submit-form")) {
                var started = portal.postJson(
                        person,
                        "/engine-rest/process-definition/key/workspace-onboarding/" + way,
                        Map.of("businessKey", "ON-2026-000001"));
                assertThat(started.status()).isIn(403, 404);
            }
        }
    }

    @Test
    void whoGotADesktopMeanwhileIsLeftOutAndTheOthersGoOn() {
        var newcomers = people.employees("newcomer", 6);
        var number = submitted(newcomers);
        var asked = portal.asked(newcomers.get(1));

        onboardings.decide("approver", number, APPROVED);
        onboardings.becomes(manager, number, "DONE");

        var rows = onboardings.rows(manager, number);
        assertThat(rows.get(1).path("state").asText()).isEqualTo("REFUSED");
        assertThat(rows.get(1).path("problem").asText()).contains(asked);
        assertThat(rows)
                .filteredOn(row -> row.path("state").asText().equals("ASKED"))
                .hasSize(5);
        assertThat(mail(number, manager, "Your onboarding").path("text").asText())
                .contains("5 of 6 desktops", "1 could not be asked for any more");
    }

    @Test
    void whoMayNotAskForOthersAnyMoreGetsNothingForThem() {
        var number = submitted(people.employees("newcomer", 6));
        engine.getIdentityService().deleteMembership(manager, Groups.REQUESTERS_FOR_OTHERS);

        onboardings.decide("approver", number, APPROVED);
        onboardings.becomes(manager, number, "DONE");

        assertThat(onboardings.rows(manager, number))
                .extracting(row -> row.path("state").asText())
                .containsOnly("REFUSED");
    }

    @Test
    void nobodyApprovesTheirOwnDesktopWithTheOthers() {
        var decider = approver("decider");
        var newcomers = people.employees("newcomer", 5);
        var number = submitted(
                Stream.concat(newcomers.stream(), List.of(decider).stream()).toList());

        assertThat(onboardings.decide(decider, number, APPROVED).status()).isEqualTo(200);
        onboardings.becomes(manager, number, "DONE");

        var rows = onboardings.rows(manager, number);
        assertThat(portal.status(manager, rows.get(5).path("request").asText())).isEqualTo("WAITING_FOR_APPROVAL");
        assertThat(portal.request(manager, rows.get(0).path("request").asText())
                        .path("decidedBy")
                        .asText())
                .isEqualTo(decider);
    }

    /** Last, as it looks back on the others. */
    @Test
    @Order(Integer.MAX_VALUE)
    void noElementOfTheModelWasLeftOut(@Autowired TakenPaths paths) {
        assertThat(NotPassed.of(Models.WORKSPACE_ONBOARDING, paths.passed(Models.WORKSPACE_ONBOARDING)))
                .as("elements of %s that no test passes", Models.WORKSPACE_ONBOARDING)
                .isEmpty();
    }

    /** Somebody who approves as long as the test lasts; others count on how many are asked. */
    private String approver(String name, String... groups) {
        var person = people.employee(name, groups);
        engine.getIdentityService().createMembership(person, Groups.APPROVERS);
        approvers.add(person);
        return person;
    }

    private String submitted(List<String> newcomers) {
        return onboardings.submitted(manager, OnboardingClient.sheet(newcomers));
    }

    private JsonNode mail(String number, String recipient, String subject) {
        return eventually()
                .until(
                        () -> portal.mails(number).stream()
                                .filter(mail -> mail.path("to").asText().equals(recipient + "@example.com"))
                                .filter(mail -> mail.path("subject").asText().contains(subject))
                                .toList(),
                        found -> found.size() == 1)
                .get(0);
    }

    private void withPolicy(String text, String instead, Runnable test) {
        var table = ModelFiles.packed().with("onboarding-policy.dmn", text, instead);
        var deployment = repositoryService
                .createDeployment()
                .addString("onboarding-policy.dmn", table.contents().get("onboarding-policy.dmn"))
                .deploy();
        try {
            test.run();
        } finally {
            repositoryService.deleteDeployment(deployment.getId(), true);
        }
    }
}
