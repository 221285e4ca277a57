package org.workspacesportal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;
import org.workspacesportal.support.Session;

/** In which language the portal writes to somebody. */
@PortalTest
class PersonLanguagesTest {

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    PersonLanguages languages;

    @Test
    void whoNeverSignedInIsWrittenToInTheConfiguredLanguage() {
        assertThat(languages.of(people.employee("unseen"))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void whoSignedInWithAGermanBrowserIsWrittenToInGerman() {
        var person = people.employee("german");

        signIn(person, "de-DE,de;q=0.9");

        assertThat(languages.of(person)).isEqualTo(Locale.GERMAN);
    }

    @Test
    void whatSomebodyChoseStaysWhateverTheirBrowserSaysAfterwards() {
        var person = people.employee("chooser");
        var session = signIn(person, "de");

        assertThat(choose(session, "EN", "/approvals/deputies").header("Location"))
                .endsWith("/approvals/deputies");
        signIn(person, "de");

        assertThat(languages.of(person)).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.test", "https://evil.test/", "/\\evil.test", "/a//evil.test", "/a?b=c", "evil.test", ""})
    void theWayBackLeadsToOurPagesOnly(String back) {
        var session = signIn(people.employee("back"), "en");

        var location = choose(session, "DE", back).header("Location");

        assertThat(location).matches("(http://127\\.0\\.0\\.1:\\d+)?/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR", "", "de"})
    void aLanguageWeDoNotSpeakIsRefused(String language) {
        var person = people.employee("refused");
        var session = signIn(person, "de");

        assertThat(choose(session, language, "/").status()).isEqualTo(400);
        assertThat(languages.of(person)).isEqualTo(Locale.GERMAN);
    }

    private Session signIn(String person, String browser) {
        var session = portal.stranger().speaking(browser);
        assertThat(session.signIn(person).status()).isEqualTo(302);
        return session;
    }

    private static PortalClient.Answer choose(Session session, String language, String back) {
        return session.submit("/account/language", Map.of("language", language, "back", back));
    }
}
