package org.workspacesportal.language;

import java.util.Locale;
import java.util.stream.Stream;

/** The languages the portal speaks; each has a bundle of its own under {@code messages/}. */
public enum Language {
    EN(Locale.ENGLISH),
    DE(Locale.GERMAN);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** What its speakers call it. */
    public String ownName() {
        return locale.getDisplayLanguage(locale);
    }

    /** The language of a locale, English where we do not speak it. */
    static Language of(Locale locale) {
        return Stream.of(values())
                .filter(language -> language.locale.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(EN);
    }
}
