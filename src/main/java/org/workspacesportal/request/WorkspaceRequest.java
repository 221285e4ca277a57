package org.workspacesportal.request;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A person's request for a desktop and what became of it; this record, not the process, is the truth.
 *
 * @param number {@code WS-<year>-<6 digits>}, the business key of its process
 * @param version guards against two changes at once; null before it is first stored
 * @param requester id of the person who asked
 * @param owner id of the person who gets the desktop, usually the requester
 * @param order what is to be created or, after a change, what the desktop is then
 * @param change what is to change about a desktop that is there; null where a new one is asked for
 * @param reason why, in the requester's words
 * @param neededUntil the last day it is needed, if known
 * @param status where it stands
 * @param liveKey directory and owner while the request is live, null afterwards; unique, so that nobody has two
 * @param asked whose decision it waits for or waited for last, null until somebody was asked
 * @param decision what was decided, null until then
 * @param workspaceId id of the desktop in AWS, {@code ws-…}, null until AWS gave one
 * @param problem what keeps the desktop from being ready
 * @param requestedAt when it was asked for
 */
@Table("workspace_request")
public record WorkspaceRequest(
        @Id String number,
        @Version @Nullable Long version,
        String requester,
        String owner,
        @Embedded.Empty WorkspaceOrder order,
        @Embedded.Nullable @Nullable Change change,
        String reason,
        @Nullable LocalDate neededUntil,
        RequestStatus status,
        @Nullable String liveKey,
        @Embedded.Nullable @Nullable Asked asked,
        @Embedded.Nullable @Nullable Decision decision,
        @Nullable String workspaceId,
        @Embedded.Nullable @Nullable Problem problem,
        Instant requestedAt) {

    WorkspaceRequest asking(Asked asked) {
        requireStatus(RequestStatus.WAITING_FOR_APPROVAL);
        return with(status, asked, decision, workspaceId, problem);
    }

    WorkspaceRequest approvedFirst(Actor approver) {
        requireStatus(RequestStatus.WAITING_FOR_APPROVAL);
        return with(status, whoIsAsked().approvedFirst(approver), decision, workspaceId, problem);
    }

    WorkspaceRequest escalated(String toGroup) {
        requireStatus(RequestStatus.WAITING_FOR_APPROVAL);
        return with(status, whoIsAsked().escalated(toGroup), decision, workspaceId, problem);
    }

    WorkspaceRequest decided(Decision decision) {
        requireStatus(RequestStatus.WAITING_FOR_APPROVAL);
        var next = decision.approved() ? RequestStatus.CREATING : RequestStatus.REJECTED;
        return with(next, asked, decision, workspaceId, problem);
    }

    /** Takes a decision back of which nothing has come yet. */
    WorkspaceRequest undone() {
        var undoable = status == RequestStatus.CREATING || status == RequestStatus.REJECTED;
        if (!undoable || decision == null || decision.undoUntil() == null || workspaceId != null) {
            throw new RequestMovedOn(this);
        }
        return with(RequestStatus.WAITING_FOR_APPROVAL, asked, null, workspaceId, problem);
    }

    WorkspaceRequest withdrawn() {
        requireStatus(RequestStatus.WAITING_FOR_APPROVAL);
        return with(RequestStatus.WITHDRAWN, asked, decision, workspaceId, problem);
    }

    WorkspaceRequest expired() {
        requireStatus(RequestStatus.WAITING_FOR_APPROVAL);
        return with(RequestStatus.EXPIRED, asked, decision, workspaceId, problem);
    }

    WorkspaceRequest created(String workspaceId) {
        requireStatus(RequestStatus.CREATING);
        return with(status, asked, decision, workspaceId, problem);
    }

    WorkspaceRequest ready() {
        requireStatus(RequestStatus.CREATING);
        return with(RequestStatus.READY, asked, decision, workspaceId, null);
    }

    WorkspaceRequest needingAttention(Problem problem) {
        requireStatus(RequestStatus.CREATING);
        return with(RequestStatus.NEEDS_ATTENTION, asked, decision, workspaceId, problem);
    }

    WorkspaceRequest triedAgain() {
        requireStatus(RequestStatus.NEEDS_ATTENTION);
        return with(RequestStatus.CREATING, asked, decision, null, null);
    }

    WorkspaceRequest takenAsDone() {
        requireStatus(RequestStatus.NEEDS_ATTENTION);
        return with(RequestStatus.READY, asked, decision, workspaceId, null);
    }

    WorkspaceRequest givenUp() {
        requireStatus(RequestStatus.NEEDS_ATTENTION);
        return with(RequestStatus.REJECTED, asked, decision, workspaceId, problem);
    }

    /** Whether the person asked for this desktop or gets it, and so can neither decide about it nor be kept from seeing it. */
    public boolean concerns(String userId) {
        return requester.equalsIgnoreCase(userId) || owner.equalsIgnoreCase(userId);
    }

    /** What people call the desktop it is about: the one that is to change, or the one that is to be created. */
    public String desktopName() {
        return change == null || change.nameBefore() == null ? order.offerName() : change.nameBefore();
    }

    /** What is to change, as it is said to people; null where a new desktop is asked for. */
    public @Nullable Said changeSaid() {
        return change == null ? null : change.said(order);
    }

    /** Whether it wants a desktop to be taken away for good. */
    public boolean isGiveBack() {
        return change != null && change.kind() == ChangeKind.GIVE_BACK;
    }

    /** Whether it was approved and yet ended without a desktop, which is not what its approver decided. */
    public boolean isGivenUp() {
        return status == RequestStatus.REJECTED && decision != null && decision.approved();
    }

    /** Whether somebody has been asked to decide who has not done so yet. */
    public boolean waitsForSomebody() {
        return status == RequestStatus.WAITING_FOR_APPROVAL && asked != null && asked.isOpen();
    }

    /** SHA-256 over what is decided about, hexadecimal: a link is good for exactly what its reader was shown. */
    public String contentHash() {
        return ContentHash.of(this);
    }

    /**
     * Who decides, for a request that has come so far that somebody was asked.
     *
     * @throws IllegalStateException when nobody has been
     */
    public Asked whoIsAsked() {
        if (asked == null) {
            throw new IllegalStateException("Request " + number + ": nobody has been asked");
        }
        return asked;
    }

    private void requireStatus(RequestStatus required) {
        if (status != required) {
            throw new RequestMovedOn(this);
        }
    }

    private WorkspaceRequest with(
            RequestStatus status,
            @Nullable Asked asked,
            @Nullable Decision decision,
            @Nullable String workspaceId,
            @Nullable Problem problem) {
        return new WorkspaceRequest(
                number,
                version,
                requester,
                owner,
                order,
                change,
                reason,
                neededUntil,
                status,
                status.isLive() ? LiveKey.of(this) : null,
                asked,
                decision,
                workspaceId,
                problem,
                requestedAt);
    }
}
