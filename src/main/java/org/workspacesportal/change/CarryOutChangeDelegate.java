package org.workspacesportal.change;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.OutsideStep.Sequel;

/**
 * Carry out change as it was done until version 1.0 of the model; changes that began under it end under it.
 *
 * @deprecated by {@link CarryOutChangeStep}
 */
@Component
@Deprecated(since = "model 1.1")
class CarryOutChangeDelegate implements JavaDelegate {

    private final ChangeWork work;
    private final CarryOutChangeStep step;

    CarryOutChangeDelegate(ChangeWork work, CarryOutChangeStep step) {
        this.work = work;
        this.step = step;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        try {
            work.carryOut(number);
            work.carriedOut(number);
        } catch (RuntimeException failed) {
            if (step.failed(number, failed) instanceof Sequel.Leave error) {
                throw new BpmnError(error.code(), error.message());
            }
            throw failed;
        }
    }
}
