package org.workspacesportal.onboarding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.Variables;

/** Ask for desktops: makes requests of the next rows. */
@Component
class AskForDesktopsDelegate implements JavaDelegate {

    private final RowsInTurn rows;

    AskForDesktopsDelegate(RowsInTurn rows) {
        this.rows = rows;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(Variables.ROWS_LEFT, rows.askForSome(execution.getProcessBusinessKey()));
    }
}
