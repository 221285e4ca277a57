package org.workspacesportal.onboarding;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.Variables;

/** Apply onboarding policy: notes what the decision table said about this onboarding. */
@Component
class ApplyOnboardingPolicyListener implements ExecutionListener {

    private static final String DECISION_RESULT = "decisionResult";

    private final Onboardings onboardings;

    ApplyOnboardingPolicyListener(Onboardings onboardings) {
        this.onboardings = onboardings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var result = (DmnDecisionResult) execution.getVariable(DECISION_RESULT);
        if (result == null) {
            // The table could not be read; the process goes on by another way.
            return;
        }
        var fitting = result.getSingleResult();
        var policy = OnboardingPolicy.of(fitting == null ? null : fitting.getEntryMap());
        var number = execution.getProcessBusinessKey();
        onboardings.ask(number, policy, null);
        execution.setVariable(Variables.APPROVED_TOGETHER, policy.approval() == Approval.TOGETHER);
        if (policy.approval() == Approval.EACH) {
            onboardings.go(number);
        }
    }
}
