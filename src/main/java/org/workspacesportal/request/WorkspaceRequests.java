package org.workspacesportal.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.data.relational.core.dialect.Dialect;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The requests and their timelines; each change of a request and its line in the timeline are stored together or not at all. */
@Service
@Transactional
public class WorkspaceRequests {

    private final HeldRequests records;
    private final Timeline timeline;
    private final TimelineNotes notes;
    private final LiveRequests live;
    private final NumberSequence numbers;
    private final Clock clock;

    WorkspaceRequests(
            HeldRequests records,
            Timeline timeline,
            TimelineNotes notes,
            LiveRequests live,
            JdbcClient jdbc,
            Dialect dialect,
            Clock clock) {
        this.records = records;
        this.timeline = timeline;
        this.notes = notes;
        this.live = live;
        this.numbers = new NumberSequence(jdbc, dialect, "request_number", "WS");
        this.clock = clock;
    }

    /**
     * Stores a new request.
     *
     * @throws LiveRequestExists when the owner has a live one for the same directory
     */
    public WorkspaceRequest register(RequestForm form, WorkspaceOrder order, Actor requester) {
        live.requireNone(order.directoryId(), form.owner(requester.userId()));
        // Only now: a refused request takes no number.
        var number = numbers.next(LocalDate.now(clock));
        var request = NewRequest.forDesktop(number, requester.userId(), form, order, notes.now());
        var stored = store(request, new LiveRequestExists());
        notes.add(stored, EventKind.REQUESTED, requester, null);
        return stored;
    }

    /**
     * Stores a new request to change a desktop.
     *
     * @param owner id of the person who has the desktop
     * @param order what it is after the change
     * @param reason why, taken as checked
     * @throws ChangeUnderWay when another change of the same desktop is live
     */
    public WorkspaceRequest registerChange(
            String owner, Change change, WorkspaceOrder order, String reason, String requester, Actor actor) {
        live.requireNoChangeOf(change.workspaceId());
        var number = numbers.next(LocalDate.now(clock));
        var request = NewRequest.forChange(number, requester, owner, change, order, reason, notes.now());
        var stored = store(request, new ChangeUnderWay());
        notes.add(stored, EventKind.REQUESTED, actor, null);
        return stored;
    }

    /** Two at the same moment both find no live request; the unique key then lets one of them through. */
    private WorkspaceRequest store(WorkspaceRequest request, LiveRequestExists another) {
        try {
            return records.save(request);
        } catch (DuplicateKeyException duplicate) {
            throw another;
        } catch (DbActionExecutionException failed) {
            if (failed.getCause() instanceof DuplicateKeyException) {
                throw another;
            }
            throw failed;
        }
    }

    /** Notes whose decision it waits for now; {@code whom} says so in the timeline. */
    public WorkspaceRequest ask(String number, Asked asked, String whom) {
        return change(number, request -> request.asking(asked), EventKind.ASKED, Actor.SYSTEM, whom);
    }

    /** Notes that a second group may decide, too. */
    public WorkspaceRequest escalate(String number, String group) {
        return change(number, request -> request.escalated(group), EventKind.ESCALATED, Actor.SYSTEM, group);
    }

    /** Notes that the first of two levels approved; the comment is taken as checked. */
    public WorkspaceRequest approveFirst(String number, @Nullable String comment, Actor approver) {
        return change(number, request -> request.approvedFirst(approver), EventKind.APPROVED_FIRST, approver, comment);
    }

    /**
     * Notes the decision of a person; the comment is taken as checked.
     *
     * @param undoUntil until when it can be taken back, null if it cannot
     */
    public WorkspaceRequest decide(
            String number, boolean approved, @Nullable String comment, Actor approver, @Nullable Instant undoUntil) {
        var decision =
                new Decision(approved, approver.userId(), approver.onBehalfOf(), notes.now(), undoUntil, comment);
        var kind = approved ? EventKind.APPROVED : EventKind.REJECTED;
        return change(number, request -> request.decided(decision), kind, approver, comment);
    }

    /** Notes that the policy needs nobody's approval. */
    public WorkspaceRequest approveByPolicy(String number) {
        return decide(number, true, null, new Actor(Decision.POLICY, Channel.SYSTEM), null);
    }

    /**
     * Takes a decision back.
     *
     * @throws RequestMovedOn when something has come of it already
     * @throws LiveRequestExists when it was a rejection and the owner has asked again since
     */
    public WorkspaceRequest undo(String number, Actor actor, @Nullable String note) {
        var request = get(number).undone();
        var undone = store(request, request.change() == null ? new LiveRequestExists() : new ChangeUnderWay());
        notes.add(undone, EventKind.UNDONE, actor, note);
        return undone;
    }

    /** Adds to the timeline what changes nothing in the request. */
    public void note(String number, EventKind kind, Actor actor, @Nullable String note) {
        notes.add(get(number), kind, actor, note);
    }

    public WorkspaceRequest withdraw(String number, Actor actor) {
        return change(number, WorkspaceRequest::withdrawn, EventKind.WITHDRAWN, actor, null);
    }

    public WorkspaceRequest expire(String number) {
        return change(number, WorkspaceRequest::expired, EventKind.EXPIRED, Actor.SYSTEM, null);
    }

    /** Notes the id AWS gave the desktop that is being created. */
    public WorkspaceRequest created(String number, String workspaceId) {
        return change(number, request -> request.created(workspaceId), EventKind.CREATED, Actor.SYSTEM, workspaceId);
    }

    public WorkspaceRequest ready(String number) {
        return change(number, WorkspaceRequest::ready, EventKind.READY, Actor.SYSTEM, null);
    }

    /** Notes that a person has to look at it, and why. */
    public WorkspaceRequest needAttention(String number, Problem problem) {
        var why = problem.text();
        return change(number, now -> now.needingAttention(problem), EventKind.NEEDS_ATTENTION, Actor.SYSTEM, why);
    }

    public WorkspaceRequest tryAgain(String number, Actor admin, @Nullable String comment) {
        return change(number, WorkspaceRequest::triedAgain, EventKind.TRIED_AGAIN, admin, comment);
    }

    /** Notes that an admin saw that a change was done. */
    public WorkspaceRequest takeAsDone(String number, Actor admin, @Nullable String comment) {
        return change(number, WorkspaceRequest::takenAsDone, EventKind.TAKEN_AS_DONE, admin, comment);
    }

    public WorkspaceRequest giveUp(String number, Actor admin, @Nullable String comment) {
        return change(number, WorkspaceRequest::givenUp, EventKind.GIVEN_UP, admin, comment);
    }

    /**
     * The request of that number.
     *
     * @throws RequestNotFound if there is none
     */
    @Transactional(readOnly = true)
    public WorkspaceRequest get(String number) {
        return records.find(number).orElseThrow(() -> new RequestNotFound(number));
    }

    /** What happened to a request, oldest first. */
    @Transactional(readOnly = true)
    public List<RequestEvent> timeline(String number) {
        return timeline.findByRequestNumberOrderById(number);
    }

    private WorkspaceRequest change(
            String number, UnaryOperator<WorkspaceRequest> change, EventKind kind, Actor actor, @Nullable String note) {
        var changed = records.save(change.apply(get(number)));
        notes.add(changed, kind, actor, note);
        return changed;
    }
}
