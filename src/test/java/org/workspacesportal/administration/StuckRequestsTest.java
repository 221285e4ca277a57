package org.workspacesportal.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** A desktop that cannot be made: admins see that it waits for them, and everybody how it ended. */
@PortalTest
class StuckRequestsTest {

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Test
    void itIsOnTheListOfTheAdminsUntilOneOfThemEndsIt() {
        var person = people.employee("fail-user");
        var number = portal.asked(person);
        portal.decide("approver", number, Map.of("approved", true, "comment", "Have fun"));
        becomes(person, number, "NEEDS_ATTENTION");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !portal.taskId("admin", number).isEmpty());
        var task = portal.taskId("admin", number);

        assertThat(portal.browser("admin").get("/admin").body())
                .contains(
                        "could not be made or changed as asked",
                        "href=\"/requests/" + number + "\"",
                        "href=\"/camunda/app/tasklist/default/#/?task=" + task + "\"",
                        "Your user name is not known")
                .doesNotContain("nothing waits for you here");
        var german = portal.stranger().speaking("de");
        german.signIn(person);
        assertThat(german.get("/requests/" + number).body())
                .contains("Ihr Benutzername ist in dem Verzeichnis", "Liste der Administratoren")
                .doesNotContain("Your user name is not known");

        portal.completeTask("admin", task, Map.of("resolution", "GIVE_UP", "comment", "You get a laptop instead"));
        becomes(person, number, "REJECTED");

        var browser = portal.browser(person);
        assertThat(browser.get("/requests/" + number).body())
                .contains("Not provided", "What the admins say about it")
                .containsPattern("<blockquote[^>]*>You get a laptop instead</blockquote>")
                .doesNotContain("Have fun</blockquote>", ">Rejected<", ">Creating<");
        assertThat(browser.get("/requests").body()).contains("Not provided").doesNotContain(">Rejected<");
        assertThat(portal.browser("admin").get("/admin").body()).doesNotContain(number);
    }

    private void becomes(String person, String number, String status) {
        await().atMost(Duration.ofSeconds(30)).until(() -> portal.status(person, number), status::equals);
    }
}
