package org.workspacesportal.process;

import java.util.HashMap;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Completes the tasks in which somebody approves or rejects; who may is the record's to say, and is checked there. */
@Component
class ApprovalTasks {

    private final TaskService taskService;
    private final CurrentActor currentActor;

    ApprovalTasks(TaskService taskService, CurrentActor currentActor) {
        this.taskService = taskService;
        this.currentActor = currentActor;
    }

    /**
     * Completes one, in the name of whoever acts.
     *
     * @param step which
     * @param number business key of its process
     * @param notNow what is said where it is not open
     * @throws NotNow when it is not open
     */
    void complete(String step, String number, boolean approved, @Nullable String comment, String notNow) {
        var task = find(step, number);
        if (task == null) {
            throw new NotNow(notNow, number);
        }
        if (task.getDelegationState() == DelegationState.PENDING) {
            // Somebody passed it on in Tasklist.
            taskService.resolveTask(task.getId());
        }
        var decision = new HashMap<String, @Nullable Object>();
        decision.put(Variables.APPROVED, approved);
        decision.put(Variables.COMMENT, comment);
        taskService.complete(task.getId(), decision);
    }

    /** Whoever may not complete it is told so by the engine then; to ask for their rights twice takes ten questions more. */
    private @Nullable Task find(String step, String number) {
        try (var pastRights = currentActor.actFor(currentActor.get())) {
            return taskService
                    .createTaskQuery()
                    .processInstanceBusinessKey(number)
                    .taskDefinitionKey(step)
                    .singleResult();
        }
    }
}
