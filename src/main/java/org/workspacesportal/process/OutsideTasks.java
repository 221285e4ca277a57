package org.workspacesportal.process;

import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;

/** The outside steps that wait to be tried again. */
@Service
public class OutsideTasks {

    private final RuntimeService runtimeService;
    private final ExternalTaskService externalTasks;

    OutsideTasks(RuntimeService runtimeService, ExternalTaskService externalTasks) {
        this.runtimeService = runtimeService;
        this.externalTasks = externalTasks;
    }

    /**
     * Has a step be tried now that is in nobody's hands.
     *
     * @param topic the step
     * @param number of the request
     * @return whether the request is at that step
     */
    public boolean release(String topic, String number) {
        var instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
        var task = instance == null
                ? null
                : externalTasks
                        .createExternalTaskQuery()
                        .processInstanceId(instance.getId())
                        .topicName(topic)
                        .singleResult();
        if (task == null) {
            return false;
        }
        externalTasks.unlock(task.getId());
        return true;
    }
}
