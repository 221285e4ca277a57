package org.workspacesportal.provisioning;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.CurrentActor;
import org.workspacesportal.process.Refusals;
import org.workspacesportal.process.Variables;
import org.workspacesportal.request.Decision;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.WorkspaceRequests;

/** Resolve provisioning: checks what an admin decided to do and writes it to the record in the same transaction. */
@Component
class RecordResolutionListener implements TaskListener {

    private final WorkspaceRequests requests;
    private final Creations creations;
    private final CurrentActor currentActor;

    RecordResolutionListener(WorkspaceRequests requests, Creations creations, CurrentActor currentActor) {
        this.requests = requests;
        this.creations = creations;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        Refusals.throughEngine(() -> {
            var number = task.getExecution().getProcessBusinessKey();
            var resolution = resolution(task.getVariable(Variables.RESOLUTION));
            var comment = comment(resolution, task.getVariable(Variables.COMMENT));
            if (resolution == Resolution.GIVE_UP) {
                requests.giveUp(number, currentActor.get(), comment);
            } else {
                requests.tryAgain(number, currentActor.get(), comment);
                creations.tryAgain(number, resolution == Resolution.ADOPT);
            }
            var process = task.getExecution().getProcessInstance();
            process.setVariable(Variables.TRY_AGAIN, resolution != Resolution.GIVE_UP);
            // Said and recorded; the next time an admin has to say it anew.
            process.removeVariable(Variables.RESOLUTION);
            process.removeVariable(Variables.COMMENT);
        });
    }

    private static Resolution resolution(@Nullable Object value) {
        try {
            return Resolution.valueOf(String.valueOf(value));
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput(Variables.RESOLUTION, "resolution");
        }
    }

    private static @Nullable String comment(Resolution resolution, @Nullable Object value) {
        if (value != null && !(value instanceof String)) {
            throw new InvalidInput(Variables.COMMENT, "not-a-text");
        }
        return Decision.checkedComment(resolution != Resolution.GIVE_UP, (String) value);
    }

    private enum Resolution {
        TRY_AGAIN,
        ADOPT,
        GIVE_UP
    }
}
