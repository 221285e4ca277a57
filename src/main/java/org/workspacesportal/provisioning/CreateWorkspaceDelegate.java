package org.workspacesportal.provisioning;

import java.util.concurrent.CompletionException;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.WorkspaceRefused;

/**
 * Create workspace as it was done until version 1.1 of the model; requests that began under it end under it.
 *
 * @deprecated by {@link CreateWorkspaceStep}
 */
@Component
@Deprecated(since = "model 1.2")
class CreateWorkspaceDelegate implements JavaDelegate {

    private final CreateWorkspaceStep step;

    CreateWorkspaceDelegate(CreateWorkspaceStep step) {
        this.step = step;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        try {
            step.done(
                    number,
                    step.begin(number, Runnable::run).toCompletableFuture().join());
        } catch (RuntimeException failed) {
            var why = failed instanceof CompletionException && failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : failed;
            if (why instanceof WorkspaceRefused refused) {
                // A job cannot wait: at a quota that is used up each is looked at by itself.
                var error = step.leave(number, refused);
                throw new BpmnError(error.code(), error.message());
            }
            throw why;
        }
    }
}
