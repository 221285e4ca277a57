package org.workspacesportal.onboarding;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.People;
import org.workspacesportal.process.DecisionTable;
import org.workspacesportal.process.Variables;

/** Apply onboarding policy: gives the decision table the facts it may ask for. */
@Component
class GatherOnboardingFactsListener implements ExecutionListener {

    private final Onboardings onboardings;
    private final People people;

    GatherOnboardingFactsListener(Onboardings onboardings, People people) {
        this.onboardings = onboardings;
        this.people = people;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var onboarding = onboardings.get(execution.getProcessBusinessKey());
        var cost = onboarding.monthlyCost();
        DecisionTable.fact(execution, Variables.DESKTOPS, onboarding.desktops());
        DecisionTable.fact(execution, Variables.MONTHLY_COST, cost == null ? null : cost.doubleValue());
        DecisionTable.fact(execution, Variables.REQUESTER_GROUPS, List.copyOf(people.groupsOf(onboarding.requester())));
    }
}
