package org.workspacesportal.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workspacesportal.support.PortalTest;

/** What becomes of a change when AWS fails, refuses, or never answers: nothing twice, nothing forgotten, and somebody sees it. */
@PortalTest
class UnluckyChangeTest extends Changing {

    /** The local AWS endpoint carries out the first call and never answers. */
    @ParameterizedTest
    @CsvSource({
        "RUNNING_MODE, ModifyWorkspaceProperties",
        "USER_VOLUME, ModifyWorkspaceProperties",
        "BUNDLE, MigrateWorkspace",
        "GIVE_BACK, TerminateWorkspaces"
    })
    void aLostAnswerIsFoundOut(String change, String operation) {
        var person = somebodyWithADesktop("lost-change");
        var id = only(person).workspaceId();
        var fields =
                switch (change) {
                    case "RUNNING_MODE" -> Map.of("runningMode", "ALWAYS_ON");
                    case "USER_VOLUME" -> Map.of("sizeGib", "100");
                    case "BUNDLE" -> Map.of("offer", "performance", "confirmation", id);
                    default -> Map.of("confirmation", id);
                };

        var number = changed(person, change, fields);
        if (change.equals("BUNDLE")) {
            approve(number);
        }

        awaitDone(person, number);
        assertThat(calls(operation, id)).isEqualTo(1);
        assertThat(portal.mails(number))
                .filteredOn(mail -> mail.path("subject").asText().startsWith("Your desktop is changed"))
                .hasSizeLessThanOrEqualTo(1);
        evidence.awaitQuiet();
        assertThat(mailed(number, "Your desktop is changed")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"REBUILD", "USER_VOLUME"})
    void whatAwsDoesNotManageIsAnAdminsToResolve(String change) {
        var person = somebodyWithADesktop("fail-change");
        var id = only(person).workspaceId();
        var number =
                changed(person, change, change.equals("REBUILD") ? Map.of("confirmation", id) : Map.of("sizeGib", 100));
        await().atMost(Duration.ofSeconds(20)).until(() -> portal.status(person, number), "NEEDS_ATTENTION"::equals);

        assertThat(mailed(number, "The change of your desktop is delayed")).contains("AWS did not manage");
        var task = await().until(() -> portal.taskId("admin", number), found -> !found.isEmpty());
        assertThat(portal.completeTask("admin", task, Map.of("resolution", "GIVE_UP"))
                        .status())
                .as("whoever gives up says why")
                .isEqualTo(400);
        assertThat(portal.completeTask("admin", task, Map.of("resolution", "GIVE_UP", "comment", "Broken for good"))
                        .status())
                .isEqualTo(204);

        assertThat(mailed(number, "Your desktop was not changed")).contains("Broken for good");
        assertThat(portal.status(person, number)).isEqualTo("REJECTED");
        assertThat(desktops.of(person)).hasSize(1);
    }

    @Test
    void anAdminTriesAgainAndTakesAsDone() {
        var person = somebodyWithADesktop("fail-change");
        var number = changed(person, "USER_VOLUME", Map.of("sizeGib", 100));
        resolve(person, number, "TRY_AGAIN");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> calls("ModifyWorkspaceProperties", only(person).workspaceId()) == 2);

        resolve(person, number, "DONE");

        awaitDone(person, number);
        assertThat(mailed(number, "Your desktop is changed")).isNotEmpty();
        assertThat(portal.request(person, number).path("timeline").findValuesAsText("kind"))
                .contains("TRIED_AGAIN", "TAKEN_AS_DONE");
    }

    private void resolve(String person, String number, String resolution) {
        await().atMost(Duration.ofSeconds(20)).until(() -> portal.status(person, number), "NEEDS_ATTENTION"::equals);
        var task = await().until(() -> portal.taskId("admin", number), id -> !id.isEmpty());
        assertThat(portal.completeTask("admin", task, Map.of("resolution", resolution))
                        .status())
                .isEqualTo(204);
    }

    /** Between the wish and the call somebody has taken the desktop away in AWS's own console. */
    @Test
    void whatAwsRefusesIsSaidInItsWords() {
        var person = somebodyWithADesktop("person");
        var id = only(person).workspaceId();
        var number = changed(person, "COMPUTE_TYPE", Map.of("offer", "performance"));
        console.terminate(id);

        approve(number);

        await().atMost(Duration.ofSeconds(20)).until(() -> portal.status(person, number), "NEEDS_ATTENTION"::equals);
        assertThat(portal.request(person, number).path("problem").asText()).startsWith("AWS refused");
    }

    @Test
    void whatIsGoneAlreadyNeedNotBeGivenBack() {
        var person = somebodyWithADesktop("person");
        var id = only(person).workspaceId();
        aws.throttleFor(Duration.ofSeconds(2));
        try {
            var number = changed(person, "GIVE_BACK", Map.of("confirmation", id));
            aws.throttleFor(Duration.ZERO);
            console.terminate(id);

            awaitDone(person, number);
        } finally {
            aws.throttleFor(Duration.ZERO);
        }
        await().until(() -> desktops.of(person).isEmpty());
    }

    @Test
    void whatADesktopDoesByItselfIsWaitedFor() {
        var person = somebodyWithADesktop("person");
        var id = only(person).workspaceId();
        var number = changed(person, "COMPUTE_TYPE", Map.of("offer", "performance"));
        console.stop(id);

        approve(number);

        awaitDone(person, number);
        assertThat(calls("ModifyWorkspaceProperties", id)).isEqualTo(1);
    }

    @Test
    void whileAwsIsTooBusyTheChangeWaits() {
        var person = somebodyWithADesktop("person");
        var id = only(person).workspaceId();
        aws.throttleFor(Duration.ofSeconds(2));
        try {
            var answer = change(person, id, "RUNNING_MODE", Map.of("runningMode", "ALWAYS_ON"));
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            var number = answer.json().path("number").asText();

            awaitDone(person, number);
            assertThat(calls("ModifyWorkspaceProperties", id)).isEqualTo(1);
        } finally {
            aws.throttleFor(Duration.ZERO);
        }
    }
}
