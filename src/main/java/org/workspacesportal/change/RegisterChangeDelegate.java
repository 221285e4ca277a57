package org.workspacesportal.change;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.identity.People;
import org.workspacesportal.process.CurrentActor;
import org.workspacesportal.process.Refusals;
import org.workspacesportal.process.Variables;
import org.workspacesportal.request.ChangeForm;
import org.workspacesportal.request.WorkspaceRequest;

/** Register change: checks what is to change, writes the record and puts copies of its facts where Tasklist and Cockpit show them. */
@Component
class RegisterChangeDelegate implements JavaDelegate {

    private final ChangeIntake intake;
    private final CurrentActor currentActor;
    private final People people;
    private final Catalog catalog;

    RegisterChangeDelegate(ChangeIntake intake, CurrentActor currentActor, People people, Catalog catalog) {
        this.intake = intake;
        this.currentActor = currentActor;
        this.people = people;
        this.catalog = catalog;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Refusals.throughEngine(() -> {
            var form = ChangeForm.of(execution.getVariables());
            var request = intake.register(form, currentActor.get());
            execution.setProcessBusinessKey(request.number());
            execution.setVariable(Variables.REQUEST_NUMBER, request.number());
            execution.setVariable(Variables.REQUESTER, request.requester());
            execution.setVariable(
                    Variables.REQUESTER_NAME, people.get(request.requester()).name());
            execution.setVariable(Variables.OFFER_NAME, request.order().offerName());
            execution.setVariable(
                    Variables.MONTHLY_COST, request.order().monthlyCost().doubleValue());
            execution.setVariable(Variables.EXPECTED_COST, cost(request));
            var what = request.changeSaid();
            execution.setVariable(Variables.CHANGE_WORDS, what == null ? null : what.inEnglish());
        });
    }

    private String cost(WorkspaceRequest request) {
        var cost = request.order().knownCost();
        return cost == null ? "not known" : cost + " " + catalog.currency();
    }
}
