package org.workspacesportal.change;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.WorkspaceRefused;
import org.workspacesportal.change.ChangeWork.OutcomeNeverKnown;
import org.workspacesportal.process.Models;
import org.workspacesportal.request.Problem;

/** Carry out change: has AWS change the desktop. What it refuses for good leaves by an error, all else is repeated by the engine. */
@Component
class CarryOutChangeDelegate implements JavaDelegate {

    private final ChangeWork work;
    private final ChangeRecords records;

    CarryOutChangeDelegate(ChangeWork work, ChangeRecords records) {
        this.work = work;
        this.records = records;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        try {
            work.carryOut(number);
        } catch (WorkspaceRefused refused) {
            throw refused(number, ChangeProblems.of(refused));
        } catch (OutcomeNeverKnown unknown) {
            throw refused(number, ChangeProblems.UNKNOWN);
        }
    }

    private BpmnError refused(String number, Problem problem) {
        records.problem(number, problem);
        return new BpmnError(Models.CHANGE_REFUSED, problem.text());
    }
}
