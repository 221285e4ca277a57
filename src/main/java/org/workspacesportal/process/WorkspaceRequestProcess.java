package org.workspacesportal.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.RequestForm;
import org.workspacesportal.request.RequestMovedOn;
import org.workspacesportal.request.RequestNotFound;
import org.workspacesportal.request.RequestStatus;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** The one way to move a request through its process from our own pages, API and watcher. */
@Service
public class WorkspaceRequestProcess {

    private final RuntimeService runtimeService;
    private final ApprovalTasks tasks;
    private final WorkspaceRequests requests;
    private final CurrentActor currentActor;

    WorkspaceRequestProcess(
            RuntimeService runtimeService, ApprovalTasks tasks, WorkspaceRequests requests, CurrentActor currentActor) {
        this.runtimeService = runtimeService;
        this.tasks = tasks;
        this.requests = requests;
        this.currentActor = currentActor;
    }

    /**
     * Asks for a desktop.
     *
     * @return the new request's number
     * @throws org.workspacesportal.request.InvalidInput when the request is refused; nothing is stored then
     */
    public String start(RequestForm form, Actor requester) {
        var variables = new HashMap<String, Object>();
        variables.put(RequestForm.OFFER, form.offer());
        variables.put(RequestForm.RUNNING_MODE, form.runningMode().name());
        variables.put(RequestForm.REASON, form.reason());
        if (form.neededUntil() != null) {
            variables.put(RequestForm.NEEDED_UNTIL, form.neededUntil().toString());
        }
        if (form.forUser() != null) {
            variables.put(RequestForm.FOR_USER, form.forUser());
        }
        return start(Models.WORKSPACE_REQUEST, variables, currentActor.become(requester));
    }

    private String start(String process, Map<String, Object> variables, CurrentActor.Acting acting) {
        try (acting) {
            return Refusals.fromEngine(() -> Objects.requireNonNull(
                    runtimeService.startProcessInstanceByKey(process, variables).getBusinessKey()));
        }
    }

    /**
     * Asks for a change of a desktop.
     *
     * @param fields those of the start form
     * @return the new request's number
     * @throws org.workspacesportal.request.InvalidInput when the change is refused; nothing is stored then
     */
    public String startChange(Map<String, ?> fields, Actor actor) {
        var acting = actor.isSystem() ? currentActor.actFor(actor) : currentActor.become(actor);
        return start(Models.WORKSPACE_CHANGE, new HashMap<>(fields), acting);
    }

    /**
     * Decides about a request.
     *
     * @throws RequestMovedOn when it no longer waits for a decision
     * @throws NotAllowed when this person may not decide it
     * @throws org.workspacesportal.request.InvalidInput when a rejection has no comment
     */
    public void decide(String number, boolean approved, @Nullable String comment, Actor approver) {
        move(
                number,
                currentActor.become(approver),
                () -> tasks.complete(Models.APPROVE_REQUEST, number, approved, comment, "between-steps"));
    }

    /**
     * Takes a request back that has not been decided yet.
     *
     * @throws RequestMovedOn when it no longer waits for a decision
     * @throws RequestNotFound when it is not this person's
     */
    public void withdraw(String number, Actor requester) {
        var request = requests.get(number);
        if (!request.concerns(requester.userId())) {
            throw new RequestNotFound(number);
        }
        move(number, currentActor.actFor(requester), () -> correlate(Models.REQUEST_WITHDRAWN, number));
    }

    /**
     * Takes a decision back while that is possible; whether this person may has been checked.
     *
     * @throws RequestMovedOn when it no longer is
     */
    public void undo(String number, Actor decider) {
        try (var acting = currentActor.actFor(decider)) {
            Refusals.fromEngine(() -> {
                correlate(Models.DECISION_UNDONE, number);
                return true;
            });
        } catch (NotNow windowIsOver) {
            throw new RequestMovedOn(requests.get(number));
        }
    }

    /** Tells the process that the desktop can be used. */
    public void workspaceAvailable(String number) {
        correlate(Models.WORKSPACE_AVAILABLE, number);
    }

    /** Tells the process that the desktop will not become usable by itself. */
    public void workspaceFailed(String number) {
        correlate(Models.WORKSPACE_FAILED, number);
    }

    /** Tells the process that the desktop is changed. */
    public void changeDone(String number) {
        correlate(Models.CHANGE_DONE, number);
    }

    /** Tells the process that the desktop will not be changed by itself. */
    public void changeFailed(String number) {
        correlate(Models.CHANGE_FAILED, number);
    }

    private void correlate(String message, String number) {
        try {
            runtimeService
                    .createMessageCorrelation(message)
                    .processInstanceBusinessKey(number)
                    .correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw new NotNow("between-steps", number);
        }
    }

    /**
     * Of many who act at once one wins, and the engine tells the others so in many ways. Whatever it says: if the request no longer waits, they
     * came too late.
     */
    private void move(String number, CurrentActor.Acting acting, Runnable step) {
        try (acting) {
            Refusals.fromEngine(() -> {
                step.run();
                return true;
            });
        } catch (RuntimeException failed) {
            requireWaiting(requests.get(number));
            throw failed;
        }
    }

    private static void requireWaiting(WorkspaceRequest request) {
        if (request.status() != RequestStatus.WAITING_FOR_APPROVAL) {
            throw new RequestMovedOn(request);
        }
    }
}
