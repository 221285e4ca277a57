package org.workspacesportal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.support.OnboardingClient;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** Drafts nobody submits disappear after a day, with their rows; nothing else does. */
@PortalTest
class ForgottenDraftsTest {

    @Autowired
    ForgottenDrafts drafts;

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Test
    void oldDraftsAreForgottenAndWhatWasSubmittedIsNot() {
        var onboardings = new OnboardingClient(portal);
        var manager = people.employee("manager", Groups.REQUESTERS_FOR_OTHERS);
        var fresh = onboardings.draft(manager, OnboardingClient.sheet(people.employees("newcomer", 6)));
        var old = onboardings.draft(manager, OnboardingClient.sheet(people.employees("newcomer", 6)));
        var submitted = onboardings.submitted(manager, OnboardingClient.sheet(people.employees("newcomer", 6)));
        age(fresh, Duration.ofHours(23));
        age(old, Duration.ofHours(25));
        age(submitted, Duration.ofHours(25));

        drafts.look();

        assertThat(onboardings.state(manager, fresh)).isEqualTo("DRAFT");
        assertThat(portal.get(manager, "/api/onboardings/" + old).status()).isEqualTo(404);
        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM onboarding_row WHERE onboarding_number = ?", Integer.class, old))
                .isZero();
        assertThat(onboardings.state(manager, submitted)).isEqualTo("WAITING_FOR_APPROVAL");
        onboardings.withdraw(manager, submitted);
    }

    private void age(String number, Duration age) {
        jdbc.update(
                "UPDATE onboarding SET created_at = ? WHERE number = ?",
                Timestamp.from(clock.instant().minus(age)),
                number);
    }
}
