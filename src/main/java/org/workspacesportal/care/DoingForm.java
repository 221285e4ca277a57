package org.workspacesportal.care;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.desktop.Doing;
import org.workspacesportal.request.InvalidInput;

/** Reads what a desktop is to do from what was sent. */
final class DoingForm {

    private static final String FIELD = "action";

    private DoingForm() {}

    /**
     * The action of that name.
     *
     * @throws InvalidInput when there is none
     */
    static Doing read(@Nullable Object action) {
        if (action == null) {
            throw new InvalidInput(FIELD, "missing");
        }
        return Stream.of(Doing.values())
                .filter(doing -> doing.name().equals(action))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(FIELD, "power-action"));
    }
}
