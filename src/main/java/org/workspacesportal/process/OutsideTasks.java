package org.workspacesportal.process;

import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;

/** The outside steps that wait to be tried again. */
@Service
public class OutsideTasks {

    private final RuntimeService runtimeService;
    private final ExternalTaskService externalTasks;
    private final OutsideSettings settings;

    OutsideTasks(RuntimeService runtimeService, ExternalTaskService externalTasks, OutsideSettings settings) {
        this.runtimeService = runtimeService;
        this.externalTasks = externalTasks;
        this.settings = settings;
    }

    /**
     * Has a step be tried now that waits; one that is in hand goes on as it is.
     *
     * @param topic the step
     * @param number of the request
     * @return whether the request is at that step
     */
    public boolean release(String topic, String number) {
        var instances = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list();
        if (instances.isEmpty()) {
            return false;
        }
        var tasks = externalTasks
                .createExternalTaskQuery()
                .processInstanceIdIn(
                        instances.stream().map(ProcessInstance::getId).toArray(String[]::new))
                .topicName(topic)
                .list();
        tasks.stream().filter(this::waits).forEach(task -> externalTasks.unlock(task.getId()));
        return !tasks.isEmpty();
    }

    /** No step in hand is locked for so long. */
    private boolean waits(ExternalTask task) {
        var lockedUntil = task.getLockExpirationTime();
        return lockedUntil != null
                && lockedUntil
                        .toInstant()
                        .isAfter(ClockUtil.getCurrentTime().toInstant().plus(settings.lock()));
    }
}
