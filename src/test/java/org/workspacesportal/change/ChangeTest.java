package org.workspacesportal.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workspacesportal.support.AtOnce;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalTest;

/** Each change of a desktop, from the wish to what AWS shows and what its owner is told. */
@PortalTest
class ChangeTest extends Changing {

    @Test
    void howItRunsChangesAtOnceAndSoDoesWhatItCosts() {
        var person = somebodyWithADesktop("person");

        var number = changed(person, "RUNNING_MODE", Map.of("runningMode", "ALWAYS_ON"));
        awaitDone(person, number);

        assertThat(mailed(number, "Your desktop is changed")).contains("Let it run always", "35.00");
        var desktop = only(person);
        assertThat(desktop.runningMode()).isEqualTo("ALWAYS_ON");
        assertThat(desktop.monthlyCost()).isEqualByComparingTo("35.00");
        assertThat(calls("ModifyWorkspaceProperties", desktop.workspaceId())).isEqualTo(1);
        assertThat(portal.request(person, number)
                        .path("change")
                        .path("costBefore")
                        .asText())
                .isEqualTo("33.75");
    }

    @Test
    void anotherSizeIsApprovedBySomebodyAsItCostsMore() {
        var person = somebodyWithADesktop("person");

        var number = changed(person, "COMPUTE_TYPE", Map.of("offer", "performance", "reason", "Large tables"));
        assertThat(portal.approvalMail(number, "approver").path("text").asText())
                .contains("wants a cloud desktop to be changed", "Change its size to that of Performance Windows");
        assertThat(portal.status(person, number)).isEqualTo("WAITING_FOR_APPROVAL");
        approve(number);
        awaitDone(person, number);

        var desktop = only(person);
        await().until(() -> "PERFORMANCE".equals(only(person).setup().computeType()));
        assertThat(desktop.offerName()).isEqualTo("Performance Windows");
        assertThat(desktop.monthlyCost())
                .as("its disk for files stays at 50 GiB; that offer comes with 100")
                .isEqualByComparingTo("45.60");
    }

    @Test
    void disksGrow() {
        var person = somebodyWithADesktop("person");

        var number = changed(person, "USER_VOLUME", Map.of("sizeGib", 100));
        awaitDone(person, number);

        await().until(() -> Integer.valueOf(100).equals(only(person).setup().userGib()));
        assertThat(only(person).monthlyCost()).isEqualByComparingTo("38.75");
        assertThat(mailed(number, "Your desktop is changed")).contains("Enlarge the disk for files from 50 to 100 GiB");
        var root = changed(person, "ROOT_VOLUME", Map.of("sizeGib", 175, "reason", "Programs"));
        approve(root);
        awaitDone(person, root);
        await().until(() -> Integer.valueOf(175).equals(only(person).setup().rootGib()));
    }

    @ParameterizedTest
    @CsvSource({"REBUILD, RebuildWorkspaces, rebuilt", "RESTORE, RestoreWorkspace, restored"})
    void aDesktopIsMadeWellAgain(String change, String operation, String told) {
        var person = somebodyWithADesktop("person");
        var id = only(person).workspaceId();

        var number = changed(person, change, Map.of("confirmation", "standard windows"));
        awaitDone(person, number);

        assertThat(mailed(number, "Your desktop is changed")).contains(told);
        assertThat(calls(operation, id)).isEqualTo(1);
    }

    @Test
    void anotherKindIsANewDesktopInThePlaceOfTheOldOne() {
        var person = somebodyWithADesktop("person");
        var before = only(person).workspaceId();

        var number = changed(person, "BUNDLE", Map.of("offer", "performance", "confirmation", before));
        var mail = portal.approvalMail(number, "approver");
        assertThat(mail.path("text").asText())
                .as("from what to what, at what cost, and what is lost")
                .contains(
                        "Desktop: Standard Windows, " + before,
                        "Change: Make it anew as Performance Windows",
                        "Expected cost: 50.60",
                        "until now 33.75",
                        "What is lost:\nEverything that is not on the disk for files");
        assertThat(mail.path("subject").asText()).startsWith("Approval needed: change of a desktop for ");
        approve(number);
        awaitDone(person, number);

        var after = only(person);
        assertThat(after.workspaceId()).isNotEqualTo(before);
        assertThat(after.offerName()).isEqualTo("Performance Windows");
        assertThat(after.managed()).isTrue();
        assertThat(calls("MigrateWorkspace", before)).isEqualTo(1);
        evidence.awaitQuiet();
        assertThat(desktops.of(person)).hasSize(1);
    }

    @Test
    void whatIsGivenBackIsGone() {
        var person = somebodyWithADesktop("person");
        var id = only(person).workspaceId();

        var number = changed(person, "GIVE_BACK", Map.of("confirmation", id));
        awaitDone(person, number);

        assertThat(mailed(number, "Your desktop is changed")).contains("given back");
        assertThat(desktops.of(person)).isEmpty();
        assertThat(calls("TerminateWorkspaces", id)).isEqualTo(1);
        for (var reader : List.of(person, "admin")) {
            assertThat(portal.browser(reader).get("/desktops/" + id).body())
                    .contains("This desktop is gone", "Standard Windows", number);
        }
        assertThat(portal.browser("colleague").get("/desktops/" + id).status()).isEqualTo(404);
        assertThat(portal.ask(person, org.workspacesportal.support.PortalClient.goodRequest())
                        .status())
                .as("they may ask for a new one")
                .isEqualTo(201);
    }

    @Test
    void aRejectedChangeChangesNothing() {
        var person = somebodyWithADesktop("person");
        var id = only(person).workspaceId();
        var number = changed(person, "COMPUTE_TYPE", Map.of("offer", "performance"));
        portal.approvalMail(number, "approver");

        portal.decide("approver", number, Map.of("approved", false, "comment", "Too dear"));

        assertThat(mailed(number, "Not approved")).contains("stays as it is", "Too dear");
        assertThat(calls("ModifyWorkspaceProperties", id)).isZero();
        assertThat(change(person, id, "RUNNING_MODE", Map.of("runningMode", "ALWAYS_ON"))
                        .status())
                .as("the next one is possible")
                .isEqualTo(201);
    }

    @Test
    void oneChangeAtATime() throws Exception {
        var person = somebodyWithADesktop("person");
        var id = only(person).workspaceId();

        List<Answer> answers = AtOnce.all(List.of(
                () -> change(person, id, "COMPUTE_TYPE", Map.of("offer", "performance")),
                () -> change(person, id, "COMPUTE_TYPE", Map.of("offer", "performance"))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        var another = change(person, id, "GIVE_BACK", Map.of("confirmation", id));
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.json().path("errors").path(0).path("field").asText()).isEqualTo("change");
    }

    @Test
    void aDesktopOfSomebodyElseIsNone() {
        var owner = somebodyWithADesktop("person");
        var id = only(owner).workspaceId();
        var stranger = newPeople.employee("stranger");
        var fields = Map.of("confirmation", id);

        assertThat(evidence.refused(() -> change(stranger, id, "GIVE_BACK", fields))
                        .status())
                .isEqualTo(404);
        assertThat(evidence.refused(() -> change(stranger, "ws-000000000", "GIVE_BACK", fields))
                        .status())
                .isEqualTo(404);
        assertThat(portal.browser(stranger)
                        .get("/desktops/" + id + "/changes/give-back")
                        .status())
                .isEqualTo(404);
        var byAdmin = change("admin", id, "RUNNING_MODE", Map.of("runningMode", "ALWAYS_ON"));
        assertThat(byAdmin.status()).isEqualTo(201);
        assertThat(byAdmin.json().path("owner").asText()).isEqualTo(owner);
    }

    @Test
    void theStartFormOfTasklistDoesTheSame() {
        var person = somebodyWithADesktop("person");
        var id = only(person).workspaceId();
        var variables = Map.of(
                "workspaceId", Map.of("value", id),
                "change", Map.of("value", "RUNNING_MODE"),
                "runningMode", Map.of("value", "ALWAYS_ON"));

        var started = portal.postJson(
                person,
                "/engine-rest/process-definition/key/workspace-change/submit-form",
                Map.of("variables", variables));

        assertThat(started.status()).as(started.body()).isEqualTo(200);
        awaitDone(person, started.json().path("businessKey").asText());
    }
}
