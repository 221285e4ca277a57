package org.workspacesportal.process;

import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Where the engine saves its state: before whatever leaves the machine, and after whatever a person did. */
final class SavePointRules {

    private SavePointRules() {}

    static Stream<String> broken(ModelFiles files) {
        return Stream.of(remoteSteps(files), people(files), listeners()).flatMap(found -> found);
    }

    private static Stream<String> remoteSteps(ModelFiles files) {
        return files.all(Task.class)
                .filter(SavePointRules::leavesTheMachine)
                .filter(task -> !isSavedBefore(task))
                .map(task -> task.getId() + " leaves the machine and is not asyncBefore");
    }

    private static boolean leavesTheMachine(Activity task) {
        if (task instanceof SendTask) {
            return true;
        }
        return task instanceof ServiceTask service
                && StepClasses.byBeanName().entrySet().stream()
                        .filter(step -> "${%s}".formatted(step.getKey()).equals(service.getCamundaDelegateExpression()))
                        .anyMatch(step -> StepClasses.leaveTheMachine(step.getValue()));
    }

    /** Where a step is done several times, each of them is a job of its own. */
    private static boolean isSavedBefore(Activity task) {
        return task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics each
                ? each.isCamundaAsyncBefore()
                : task.isCamundaAsyncBefore();
    }

    private static Stream<String> people(ModelFiles files) {
        return files.all(UserTask.class)
                .filter(task -> !task.isCamundaAsyncAfter())
                .map(task -> task.getId() + " is done by a person and not asyncAfter");
    }

    /** A listener runs in somebody else's step, so nothing may be sent from it. */
    private static Stream<String> listeners() {
        return StepClasses.byBeanName().entrySet().stream()
                .filter(step -> step.getKey().endsWith("Listener"))
                .filter(step -> StepClasses.leaveTheMachine(Objects.requireNonNull(step.getValue())))
                .map(step -> step.getKey() + " is a listener and leaves the machine");
    }
}
