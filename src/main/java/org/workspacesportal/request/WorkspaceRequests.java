package org.workspacesportal.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The requests and their timelines; each change of a request and its line in the timeline are stored together or not at all. */
@Service
@Transactional
public class WorkspaceRequests {

    private final RequestRecords records;
    private final Timeline timeline;
    private final RequestNumbers numbers;
    private final Clock clock;

    WorkspaceRequests(RequestRecords records, Timeline timeline, RequestNumbers numbers, Clock clock) {
        this.records = records;
        this.timeline = timeline;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Stores a new request.
     *
     * @throws LiveRequestExists when the owner has a live one for the same directory
     */
    public WorkspaceRequest register(RequestForm form, WorkspaceOrder order, Actor requester) {
        var owner = form.owner(requester.userId());
        records.findByLiveKey(WorkspaceRequest.liveKey(order.directoryId(), owner))
                .ifPresent(live -> {
                    throw new LiveRequestExists(live.number());
                });
        // Only now: a refused request takes no number.
        var number = numbers.next(LocalDate.now(clock));
        var request = WorkspaceRequest.asked(number, requester.userId(), form, order, now());
        var stored = insert(request);
        note(stored, EventKind.REQUESTED, requester, null);
        return stored;
    }

    /** Two at the same moment both find no live request; the unique key then lets one of them through. */
    private WorkspaceRequest insert(WorkspaceRequest request) {
        try {
            return records.save(request);
        } catch (DuplicateKeyException duplicate) {
            throw new LiveRequestExists();
        } catch (DbActionExecutionException failed) {
            if (failed.getCause() instanceof DuplicateKeyException) {
                throw new LiveRequestExists();
            }
            throw failed;
        }
    }

    /** Notes which group may decide. */
    public WorkspaceRequest waitFor(String number, String approverGroup) {
        return records.save(get(number).waitingFor(approverGroup));
    }

    /** Notes the decision of a person; the comment is taken as checked. */
    public WorkspaceRequest decide(String number, boolean approved, @Nullable String comment, Actor approver) {
        var decision = new Decision(approved, approver.userId(), now(), comment);
        var kind = approved ? EventKind.APPROVED : EventKind.REJECTED;
        return change(number, request -> request.decided(decision), kind, approver, comment);
    }

    /** Notes that the policy needs nobody's approval. */
    public WorkspaceRequest approveByPolicy(String number) {
        return decide(number, true, null, new Actor(Decision.POLICY, Channel.SYSTEM));
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

    /** Notes that a person has to look at it, and why, in words for the requester. */
    public WorkspaceRequest needAttention(String number, String problem) {
        return change(
                number, request -> request.needingAttention(problem), EventKind.NEEDS_ATTENTION, Actor.SYSTEM, problem);
    }

    public WorkspaceRequest tryAgain(String number, Actor admin, @Nullable String comment) {
        return change(number, WorkspaceRequest::triedAgain, EventKind.TRIED_AGAIN, admin, comment);
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
        return records.findById(number).orElseThrow(() -> new RequestNotFound(number));
    }

    /** What a person asked for or gets, newest first. */
    @Transactional(readOnly = true)
    public List<WorkspaceRequest> of(String person) {
        return records.findByPerson(person);
    }

    /** What waits for the decision of a person who is in these groups, oldest first; nobody decides about what concerns them. */
    @Transactional(readOnly = true)
    public List<WorkspaceRequest> waitingFor(String person, Collection<String> groups) {
        return groups.isEmpty()
                ? List.of()
                : records.findWaitingFor(groups).stream()
                        .filter(request -> !request.concerns(person))
                        .toList();
    }

    /** What happened to a request, oldest first. */
    @Transactional(readOnly = true)
    public List<RequestEvent> timeline(String number) {
        return timeline.findByRequestNumberOrderById(number);
    }

    private WorkspaceRequest change(
            String number, UnaryOperator<WorkspaceRequest> change, EventKind kind, Actor actor, @Nullable String note) {
        var changed = records.save(change.apply(get(number)));
        note(changed, kind, actor, note);
        return changed;
    }

    private void note(WorkspaceRequest request, EventKind kind, Actor actor, @Nullable String note) {
        timeline.save(new RequestEvent(null, request.number(), now(), kind, actor.userId(), actor.channel(), note));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
