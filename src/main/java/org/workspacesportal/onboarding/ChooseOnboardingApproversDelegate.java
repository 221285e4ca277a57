package org.workspacesportal.onboarding;

import java.time.Clock;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.Variables;

/** Choose onboarding approvers: notes whom to ask about all of it and until when, and puts copies of that where the process reads them. */
@Component
class ChooseOnboardingApproversDelegate implements JavaDelegate {

    private static final OnboardingPolicy UNREADABLE =
            OnboardingPolicy.toAdmins("The onboarding policy could not be read.");

    private final Onboardings onboardings;
    private final OnboardingApprovers approvers;
    private final Clock clock;

    ChooseOnboardingApproversDelegate(Onboardings onboardings, OnboardingApprovers approvers, Clock clock) {
        this.onboardings = onboardings;
        this.approvers = approvers;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var onboarding = onboardings.get(execution.getProcessBusinessKey());
        var requester = onboarding.requester();
        var policy = approvers.followable(Objects.requireNonNullElse(onboarding.policy(), UNREADABLE), requester);
        onboardings.ask(onboarding.number(), policy, clock.instant().plus(policy.expiresAfter()));
        var count = approvers.choose(onboarding.number(), policy.approverGroup(), requester);
        if (count == 0) {
            // There is nobody to write to; whoever looks after the processes has to see it.
            execution.createIncident(
                    "noApprover",
                    onboarding.number(),
                    "Nobody may decide about " + onboarding.number() + ", so nobody was written to. Add somebody to "
                            + "the group it waits for, who then finds it in the portal and in Tasklist, or have it "
                            + "withdrawn.");
        }
        execution.setVariable(Variables.APPROVER_COUNT, count);
        execution.setVariable(Variables.APPROVAL_PROBLEM, policy.problem());
        execution.setVariable(Variables.REMINDER_AFTER, policy.reminderAfter().toString());
        execution.setVariable(Variables.EXPIRES_AFTER, policy.expiresAfter().toString());
    }
}
