package org.workspacesportal.quota;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.CurrentActor;
import org.workspacesportal.process.Refusals;
import org.workspacesportal.process.Resolving;
import org.workspacesportal.process.Variables;

/** Raise quota: checks what an admin decided to do and does it in the same transaction. */
@Component
class RecordQuotaListener implements TaskListener {

    private static final Logger LOG = LoggerFactory.getLogger(RecordQuotaListener.class);

    private final Waiting waiting;
    private final PauseTable pauses;
    private final CurrentActor currentActor;

    RecordQuotaListener(Waiting waiting, PauseTable pauses, CurrentActor currentActor) {
        this.waiting = waiting;
        this.pauses = pauses;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        Refusals.throughEngine(() -> {
            var quota = task.getExecution().getProcessBusinessKey();
            var resolution = Resolving.resolution(task, Resolution.class, "quota-resolution");
            if (resolution == Resolution.HAND_OVER) {
                waiting.handOver(quota);
                // Whoever waits from now on is another matter, with a task of its own.
                pauses.remove(quota);
            } else {
                pauses.tryNow(quota);
            }
            task.getExecution()
                    .getProcessInstance()
                    .setVariable(Variables.TRY_AGAIN, resolution == Resolution.TRY_AGAIN);
            Resolving.forget(task);
            LOG.info("{} at the quota {}: {}", currentActor.get().userId(), quota, resolution);
        });
    }

    private enum Resolution {
        TRY_AGAIN,
        HAND_OVER
    }
}
