package org.workspacesportal.identity;

import java.util.List;

/** Production does not start with people whose password is their name, such as those of the demo. */
class PasswordsEverybodyKnows extends RuntimeException {

    private static final int NAMED = 10;

    PasswordsEverybodyKnows(List<String> people) {
        super("There are people in the database whose password is their name, as in the demo (%d): %s%s"
                .formatted(
                        people.size(),
                        String.join(", ", people.subList(0, Math.min(NAMED, people.size()))),
                        people.size() > NAMED ? ", ..." : ""));
    }
}
