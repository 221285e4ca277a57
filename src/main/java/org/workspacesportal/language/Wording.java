package org.workspacesportal.language;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives words in a language. */
@Component
public class Wording {

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    public Words in(Locale locale) {
        return new Words(messages, Language.of(locale).locale());
    }
}
