package org.workspacesportal.sheet;

import java.util.ArrayList;
import java.util.List;

/** What is wrong in a sheet, as much of it as anybody reads. */
final class RowErrors {

    /** No more are told of one sheet. */
    static final int MOST = 1000;

    private final List<RowError> errors = new ArrayList<>();
    private boolean more;

    void add(RowError error) {
        if (errors.size() < MOST) {
            errors.add(error);
        } else {
            more = true;
        }
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    /** Whether there are more than are told, so that nobody need look for others. */
    boolean areMore() {
        return more;
    }

    List<RowError> told() {
        return List.copyOf(errors);
    }
}
