package org.workspacesportal.decision;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.workspacesportal.request.Said;

/**
 * What came of a decision about one request of several.
 *
 * @param number of the request
 * @param status as if this had been the only one
 * @param story what is decided about it, null where nothing is, the reader may not know of it, or it could not be told
 * @param canUndo whether the reader can take that back
 * @param inTheWay whether AWS will refuse what was approved, as its owner has a desktop there already
 * @param reason why it is not what the reader wanted, null where it is or the story says so
 */
record Outcome(
        String number,
        HttpStatus status,
        DecisionStory.@Nullable Decided story,
        boolean canUndo,
        boolean inTheWay,
        @Nullable Said reason) {

    /** Whether what the reader wanted is decided. */
    public boolean done() {
        return status == HttpStatus.OK;
    }

    static Outcome refused(String number, HttpStatus status, Said reason) {
        return new Outcome(number, status, null, false, false, reason);
    }
}
