package org.workspacesportal.language;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of the languages people read: those they chose or, until then, those of the browsers with which they signed in last. */
@Component
@Transactional
public class PersonLanguages {

    private final JdbcClient jdbc;
    private final LanguageSettings settings;

    PersonLanguages(JdbcClient jdbc, LanguageSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** The language in which to write to a person. */
    @Transactional(readOnly = true)
    public Locale of(String person) {
        return jdbc.sql("SELECT language FROM person_language WHERE person = ?")
                .param(person)
                .query(String.class)
                .optional()
                .map(Language::valueOf)
                .orElse(settings.language())
                .locale();
    }

    /** Notes the language somebody chose. */
    void choose(String person, Language language) {
        store(person, language, true);
    }

    /**
     * Notes the language of the browser with which somebody signs in.
     *
     * @return the language they read: what they chose, or else this one
     */
    Language seen(String person, Language language) {
        var known = jdbc.sql("SELECT language, chosen FROM person_language WHERE person = ?")
                .param(person)
                .query((row, index) -> new Known(Language.valueOf(row.getString(1)), row.getBoolean(2)))
                .optional();
        if (known.filter(Known::chosen).isPresent()) {
            return known.get().language();
        }
        if (known.filter(last -> last.language() == language).isEmpty()) {
            store(person, language, false);
        }
        return language;
    }

    private record Known(Language language, boolean chosen) {}

    private void store(String person, Language language, boolean chosen) {
        var update = jdbc.sql("UPDATE person_language SET language = ?, chosen = ? WHERE person = ?")
                .params(language.name(), chosen, person)
                .update();
        if (update == 0) {
            // Of two logins at once one adds the row; the other finds it.
            jdbc.sql("""
                            INSERT INTO person_language (person, language, chosen)
                            SELECT ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM person_language WHERE person = ?)""").params(person, language.name(), chosen, person).update();
        }
    }
}
