package org.workspacesportal.onboarding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.DecisionTable;
import org.workspacesportal.process.Variables;

/** Apply onboarding policy: notes what the decision table said about this onboarding. */
@Component
class ApplyOnboardingPolicyListener implements ExecutionListener {

    private final Onboardings onboardings;

    ApplyOnboardingPolicyListener(Onboardings onboardings) {
        this.onboardings = onboardings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DecisionTable.read(execution, row -> apply(execution, OnboardingPolicy.of(row)));
    }

    private void apply(DelegateExecution execution, OnboardingPolicy policy) {
        var number = execution.getProcessBusinessKey();
        onboardings.ask(number, policy, null);
        execution.setVariable(Variables.APPROVED_TOGETHER, policy.approval() == Approval.TOGETHER);
        if (policy.approval() == Approval.EACH) {
            onboardings.go(number);
        }
    }
}
