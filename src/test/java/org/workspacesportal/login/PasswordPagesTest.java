package org.workspacesportal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;
import org.workspacesportal.support.Session;

/** People change their own password and nobody else's. */
@PortalTest
class PasswordPagesTest {

    private static final String PAGE = "/account/password";
    private static final String GOOD = "Quite-different-7";

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    Evidence evidence;

    @Autowired
    IdentityService identityService;

    @Autowired
    SpringProcessEngineConfiguration engine;

    private String person;
    private Session browser;

    @BeforeEach
    void somebodySignsIn() {
        person = people.employee("person");
        browser = portal.browser(person);
        evidence.skipToQuiet();
    }

    @Test
    void theNewOneCountsAndTheOldOneNoMore() {
        assertThat(browser.get("/").body()).contains(PAGE);

        var changed = browser.submit(PAGE, form(person, GOOD, GOOD));

        assertThat(changed.status()).isEqualTo(302);
        assertThat(browser.get(PAGE + "?changed=true").body()).contains("Your password is changed");
        assertThat(identityService.checkPassword(person, GOOD)).isTrue();
        assertThat(portal.get(person, "/api/requests").status())
                .as("by the old one")
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "wrong, Quite-different-7, Quite-different-7, Your password now: is not your password",
        "'', Quite-different-7, Quite-different-7, Your password now: is missing",
        "ME, '', '', New password: is missing",
        "ME, short, short, New password: is too weak",
        "ME, Quite-different-7, Quite-different-8, New password again: is not the same",
    })
    void whatIsWrongIsNamedAndNothingChanges(String current, String fresh, String repeated, String problem) {
        var refused =
                evidence.refused(() -> browser.submit(PAGE, form(current.replace("ME", person), fresh, repeated)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains(problem).doesNotContain(GOOD);
    }

    @Test
    void aPasswordWithOnesNameIsTooWeak() {
        var fresh = "Aa1-" + person + "-xX";

        assertThat(evidence.refused(() -> browser.submit(PAGE, form(person, fresh, fresh)))
                        .body())
                .contains("New password: is too weak");
    }

    @Test
    void whereThePolicyIsTurnedOffAnyPasswordWillDo() {
        var policy = engine.getPasswordPolicy();
        engine.setPasswordPolicy(null);
        engine.setEnablePasswordPolicy(false);
        try {
            assertThat(browser.submit(PAGE, form(person, "short", "short")).status())
                    .isEqualTo(302);
        } finally {
            engine.setPasswordPolicy(policy);
            engine.setEnablePasswordPolicy(true);
        }
        assertThat(identityService.checkPassword(person, "short")).isTrue();
    }

    @Test
    void aFieldIsSentOnce() {
        var twice = new HashMap<String, Object>(form(person, GOOD, GOOD));
        twice.put("newPassword", List.of(GOOD, "Another-one-9"));

        assertThat(evidence.refused(() -> browser.submit(PAGE, twice)).status()).isEqualTo(400);
    }

    /** Whoever sits down at somebody's screen may not guess either. */
    @Test
    void whoGuessesIsSlowedDown() {
        for (var count = 0; count < 10; count++) {
            assertThat(browser.submit(PAGE, form("wrong", GOOD, GOOD)).status()).isEqualTo(400);
        }

        var refused = browser.submit(PAGE, form(person, GOOD, GOOD));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(identityService.checkPassword(person, GOOD)).isFalse();
    }

    @Test
    void aFormOfSomebodyElseChangesNothing() {
        var forged = new HashMap<String, Object>(form(person, GOOD, GOOD));
        forged.put("_csrf", "guessed");

        evidence.refused(() -> portal.postForm(person, PAGE, forged));
    }

    private static Map<String, String> form(String current, String fresh, String repeated) {
        return Map.of("currentPassword", current, "newPassword", fresh, "repeatedPassword", repeated);
    }
}
