package org.workspacesportal.reclaim;

import java.util.Locale;
import java.util.stream.Stream;
import org.workspacesportal.request.InvalidInput;

/** Which part of the report an admin reads. */
enum Part {
    /** Who is to be asked. */
    NEXT,
    /** Who was asked and has not answered. */
    ASKED,
    /** What is left alone. */
    EXEMPT,
    /** What became of questions. */
    DONE;

    static Part of(String name) {
        return Stream.of(values())
                .filter(part -> part.title().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("show", "reclaim.no-such-part"));
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
