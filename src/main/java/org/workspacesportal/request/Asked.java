package org.workspacesportal.request;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * Whose decision a request waits for.
 *
 * @param round counts how often somebody has been asked to decide about this request, from 1; links to an earlier round are dead
 * @param level 1, or 2 where the first of two has approved
 * @param group id of the group that may decide, null where a person is asked by name
 * @param person id of the person asked by name, the requester's manager
 * @param escalatedTo id of the group that may decide, too, since nobody did in time
 * @param answerBy when the request expires
 * @param firstApprover id of the person who approved at level 1
 * @param firstApprovedFor id of the person whose deputy that was
 */
public record Asked(
        @Column("approval_round") int round,
        @Column("approval_level") int level,
        @Column("approver_group") @Nullable String group,
        @Column("approver") @Nullable String person,
        @Nullable String escalatedTo,
        Instant answerBy,
        @Nullable String firstApprover,
        @Nullable String firstApprovedFor) {

    /** Whether one of these groups may decide. */
    public boolean includesOneOf(Collection<String> groups) {
        return (group != null && groups.contains(group)) || (escalatedTo != null && groups.contains(escalatedTo));
    }

    /** The group asked last, null where only a person has been. */
    public @Nullable String latestGroup() {
        return escalatedTo == null ? group : escalatedTo;
    }

    /** Whether nobody has decided yet; between two levels nobody is asked. */
    public boolean isOpen() {
        return level > 1 || firstApprover == null;
    }

    /** Whether level 1 has been approved by this person or in their name. */
    public boolean approvedFirstBy(String userId) {
        return userId.equals(firstApprover) || userId.equals(firstApprovedFor);
    }

    Asked approvedFirst(Actor approver) {
        return new Asked(round, level, group, person, escalatedTo, answerBy, approver.userId(), approver.onBehalfOf());
    }

    Asked escalated(String toGroup) {
        return new Asked(round, level, group, person, toGroup, answerBy, firstApprover, firstApprovedFor);
    }
}
