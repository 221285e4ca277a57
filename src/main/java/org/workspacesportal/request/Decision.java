package org.workspacesportal.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * What was decided about a request.
 *
 * @param approved whether it was approved
 * @param decidedBy id of the person who decided, or {@code policy}
 * @param decidedFor id of the person whose deputy that was
 * @param decidedAt when
 * @param undoUntil until when it can be taken back, null if it cannot
 * @param comment what the person wrote to the requester
 */
public record Decision(
        boolean approved,
        String decidedBy,
        @Nullable String decidedFor,
        Instant decidedAt,
        @Nullable Instant undoUntil,
        @Column("decision_comment") @Nullable String comment) {

    /** Stands for a person where the policy needed none. */
    public static final String POLICY = "policy";

    /** Room enough for a comment. */
    public static final int COMMENT_LIMIT = 2000;

    /** Whether nobody had to be asked. */
    public boolean isByPolicy() {
        return decidedBy.equals(POLICY);
    }

    /**
     * Checks a comment.
     *
     * @return the comment, or null if there is none
     * @throws InvalidInput when a rejection has none, or when it is too long or cannot be shown
     */
    public static @Nullable String checkedComment(boolean approved, @Nullable String comment) {
        var checked = PlainText.checked("comment", comment == null ? "" : comment, COMMENT_LIMIT);
        if (checked.isEmpty() && !approved) {
            throw new InvalidInput("comment", "comment.needed");
        }
        return checked.isEmpty() ? null : checked;
    }
}
