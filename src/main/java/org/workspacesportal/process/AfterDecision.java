package org.workspacesportal.process;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Service;
import org.workspacesportal.request.Actor;

/** What a process does by itself in the moment after a decision; only then can the decision be taken back, and programs don't wait that moment. */
@Service
public class AfterDecision {

    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final CurrentActor currentActor;

    AfterDecision(RuntimeService runtimeService, ManagementService managementService, CurrentActor currentActor) {
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.currentActor = currentActor;
    }

    /** Has the process of a request go on now, unless it has; in a transaction of its own. */
    public void goOn(String number) {
        try (var acting = currentActor.actFor(Actor.SYSTEM)) {
            Collisions.retry(() -> takeStep(number));
        }
    }

    private void takeStep(String number) {
        var process = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
        if (process != null) {
            managementService
                    .createJobQuery()
                    .processInstanceId(process.getId())
                    .activityId(Models.APPROVE_REQUEST)
                    .messages()
                    .unlimitedList()
                    .forEach(this::execute);
        }
    }

    private void execute(Job job) {
        try {
            managementService.executeJob(job.getId());
        } catch (ProcessEngineException failed) {
            // What is gone meanwhile the job executor has taken, which is as good.
            if (managementService.createJobQuery().jobId(job.getId()).count() > 0) {
                throw failed;
            }
        }
    }
}
