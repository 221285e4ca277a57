package org.workspacesportal.process;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.workspacesportal.request.Actor;

/** The one way to move an onboarding through its process from our own pages and API. */
@Service
public class OnboardingProcess {

    private final RuntimeService runtimeService;
    private final ApprovalTasks tasks;
    private final CurrentActor currentActor;

    OnboardingProcess(RuntimeService runtimeService, ApprovalTasks tasks, CurrentActor currentActor) {
        this.runtimeService = runtimeService;
        this.tasks = tasks;
        this.currentActor = currentActor;
    }

    /**
     * Submits a draft, in the caller's transaction.
     *
     * @throws org.workspacesportal.request.MovedOn when it no longer is one
     * @throws NotAllowed when this person may not ask for others any more
     */
    public void start(String number, Actor requester) {
        // Past the engine's rights: nobody has one to start this process, the portal alone does.
        act(
                currentActor.actFor(requester),
                () -> runtimeService.startProcessInstanceByKey(Models.WORKSPACE_ONBOARDING, number));
    }

    /**
     * Decides about an onboarding.
     *
     * @throws NotNow when it is between two steps
     * @throws NotAllowed when this person may not decide about it
     * @throws org.workspacesportal.request.MovedOn when it no longer waits for a decision
     * @throws org.workspacesportal.request.InvalidInput when a rejection has no comment
     */
    public void decide(String number, boolean approved, @Nullable String comment, Actor approver) {
        act(
                currentActor.become(approver),
                () -> tasks.complete(Models.APPROVE_ONBOARDING, number, approved, comment, "onboarding.between-steps"));
    }

    /**
     * Takes an onboarding back that has not been decided about yet; whether this person may has been checked.
     *
     * @throws NotNow when it does not wait for a decision
     */
    public void withdraw(String number, Actor requester) {
        act(currentActor.actFor(requester), () -> {
            try {
                runtimeService
                        .createMessageCorrelation(Models.ONBOARDING_WITHDRAWN)
                        .processInstanceBusinessKey(number)
                        .correlate();
            } catch (MismatchingMessageCorrelationException nobodyWaits) {
                throw new NotNow("onboarding.between-steps", number);
            }
        });
    }

    private static void act(CurrentActor.Acting acting, Runnable step) {
        try (acting) {
            Refusals.fromEngine(() -> {
                step.run();
                return true;
            });
        }
    }
}
