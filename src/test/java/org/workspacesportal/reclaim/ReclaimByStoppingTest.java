package org.workspacesportal.reclaim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.workspacesportal.desktop.Condition;
import org.workspacesportal.support.PortalTest;

/** Where desktops nobody uses are stopped instead of given back. */
@PortalTest
@TestPropertySource(properties = "portal.reclaim.then=stop")
class ReclaimByStoppingTest extends Unused {

    @Test
    void whatNobodyAnswersForIsStoppedAndNotAskedAboutAgain() {
        var person = given("unused");
        armings.arm(ADMIN);
        daysLater(61);
        look();
        assertThat(mails(person).get(0).path("text").asText()).contains("stopped on");

        daysLater(16);
        look();

        assertThat(answer(person)).isEqualTo("RECLAIMED");
        await().until(() -> {
            jdbc.update("UPDATE desktop SET next_look_at = seen_at WHERE owner = ?", person);
            return desktops.of(person).get(0).condition() == Condition.STOPPED;
        });
        daysLater(70);
        look();
        assertThat(mails(person)).hasSize(1);
    }
}
