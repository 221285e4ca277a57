package org.workspacesportal.process;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;

/** The open tasks in which admins say how to go on; the engine tells of those alone which whoever asks may see. */
@Service
public class ResolutionTasks {

    private final TaskService taskService;
    private final RuntimeService runtimeService;

    ResolutionTasks(TaskService taskService, RuntimeService runtimeService) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
    }

    /** Their ids, by the numbers of these requests or the names of these quotas. */
    public Map<String, String> of(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        var ids = taskService
                .createTaskQuery()
                .taskDefinitionKeyIn(Models.RESOLVE_PROVISIONING, Models.RESOLVE_CHANGE, Models.RAISE_QUOTA)
                .processInstanceBusinessKeyIn(numbers.toArray(String[]::new))
                .unlimitedList()
                .stream()
                .collect(Collectors.toMap(Task::getProcessInstanceId, Task::getId, (one, other) -> other));
        return ids.isEmpty()
                ? Map.of()
                : runtimeService.createProcessInstanceQuery().processInstanceIds(ids.keySet()).unlimitedList().stream()
                        .collect(
                                Collectors.toMap(ProcessInstance::getBusinessKey, process -> ids.get(process.getId())));
    }
}
