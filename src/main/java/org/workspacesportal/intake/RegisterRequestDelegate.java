package org.workspacesportal.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.identity.People;
import org.workspacesportal.process.CurrentActor;
import org.workspacesportal.process.Refusals;
import org.workspacesportal.process.RequestFacts;

/** Register request: checks what was asked, writes the record and puts copies of its facts where Tasklist and Cockpit show them. */
@Component
class RegisterRequestDelegate implements JavaDelegate {

    private final Intake intake;
    private final CurrentActor currentActor;
    private final People people;
    private final Catalog catalog;

    RegisterRequestDelegate(Intake intake, CurrentActor currentActor, People people, Catalog catalog) {
        this.intake = intake;
        this.currentActor = currentActor;
        this.people = people;
        this.catalog = catalog;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Refusals.throughEngine(() -> {
            var form = intake.read(execution.getVariables());
            var request = intake.register(form, currentActor.get());
            RequestFacts.write(
                    execution, request, people.get(request.requester()).name(), catalog.currency());
        });
    }
}
