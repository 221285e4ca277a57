package org.workspacesportal.language;

import java.util.Locale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the languages people read: those they chose or, until then, those of the browsers with which they signed in last. */
@Component
public class PersonLanguages {

    private final JdbcClient jdbc;
    private final LanguageSettings settings;

    PersonLanguages(JdbcClient jdbc, LanguageSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** The language in which to write to a person. */
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

    /** Of two at once one adds the row, and the other finds it. */
    private void store(String person, Language language, boolean chosen) {
        if (!update(person, language, chosen)) {
            try {
                jdbc.sql("INSERT INTO person_language (person, language, chosen) VALUES (?, ?, ?)")
                        .params(person, language.name(), chosen)
                        .update();
            } catch (DuplicateKeyException another) {
                update(person, language, chosen);
            }
        }
    }

    private boolean update(String person, Language language, boolean chosen) {
        return jdbc.sql("UPDATE person_language SET language = ?, chosen = ? WHERE person = ?")
                        .params(language.name(), chosen, person)
                        .update()
                > 0;
    }
}
