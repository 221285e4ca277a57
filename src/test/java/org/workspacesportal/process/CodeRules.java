package org.workspacesportal.process;

import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.workspacesportal.process.Expressions.Use;
import org.workspacesportal.request.RequestForm;

/** What the models and the code agree on: steps, variables, messages, errors. */
final class CodeRules {

    private CodeRules() {}

    static Stream<String> broken(ModelFiles files) {
        return Stream.of(
                        steps(files),
                        labels(files),
                        outside(files),
                        variables(files),
                        names(files),
                        unusedNames(files),
                        decisions(files))
                .flatMap(found -> found);
    }

    /** Every bean a model names is there, and every class made to be a step is one. */
    private static Stream<String> steps(ModelFiles files) {
        var steps = StepClasses.byBeanName();
        var named = Expressions.in(files)
                .filter(expression -> expression.use() == Use.BEAN)
                .map(Expressions.Found::name)
                .collect(Collectors.toSet());
        var missing = named.stream()
                .filter(bean -> !steps.containsKey(bean)
                        || !steps.get(bean).getSimpleName().equals(StringUtils.capitalize(bean)))
                .map(bean -> "${%s} names no bean of a class %s".formatted(bean, StringUtils.capitalize(bean)));
        var idle = steps.entrySet().stream()
                .filter(step -> !named.contains(step.getKey()))
                // Those are for what began under an earlier version of a model.
                .filter(step -> !step.getValue().isAnnotationPresent(Deprecated.class))
                .map(step -> step.getKey() + " is a step that no model uses");
        return Stream.concat(missing, idle);
    }

    /** Task_CreateWorkspace is done by createWorkspaceDelegate and by nothing else; listeners have the names of what they do. */
    private static Stream<String> labels(ModelFiles files) {
        var delegates = Stream.concat(
                        files.all(ServiceTask.class)
                                .filter(task -> !isOutside(task))
                                .map(task -> new Work(task, task.getCamundaDelegateExpression())),
                        files.all(SendTask.class).map(task -> new Work(task, task.getCamundaDelegateExpression())))
                .filter(work -> !Objects.equals(work.expression(), work.expected()))
                .map(work -> "%s should be done by %s, not %s"
                        .formatted(work.task().getId(), work.expected(), work.expression()));
        var listeners = Stream.concat(
                        files.all(CamundaExecutionListener.class)
                                .map(CamundaExecutionListener::getCamundaDelegateExpression),
                        files.all(CamundaTaskListener.class).map(CamundaTaskListener::getCamundaDelegateExpression))
                .filter(expression -> expression == null || !expression.endsWith("Listener}"))
                .map(expression -> expression + " should be a listener");
        return Stream.concat(delegates, listeners);
    }

    /** Task_CreateWorkspace, where it is done outside, has the topic create-workspace and is done by CreateWorkspaceStep. */
    private static Stream<String> outside(ModelFiles files) {
        var steps = StepClasses.outside();
        var tasks = files.all(ServiceTask.class).filter(CodeRules::isOutside).toList();
        var topics = tasks.stream()
                .filter(task -> !topic(task).equals(task.getCamundaTopic()))
                .map(task -> "%s should have the topic %s, not %s"
                        .formatted(task.getId(), topic(task), task.getCamundaTopic()));
        var classes = tasks.stream().map(CodeRules::outsideClass).collect(Collectors.toSet());
        var missing = classes.stream()
                .filter(name -> !steps.contains(name))
                .map(name -> name + " is a step that is done outside, and no class");
        var idle = steps.stream()
                .filter(name -> !classes.contains(name))
                .map(name -> name + " is a step that no model uses");
        return Stream.of(topics, missing, idle).flatMap(found -> found);
    }

    private static boolean isOutside(ServiceTask task) {
        return "external".equals(task.getCamundaType());
    }

    private static String outsideClass(ServiceTask task) {
        return task.getId().replaceFirst("^Task_", "") + "Step";
    }

    private static String topic(ServiceTask task) {
        return task.getId()
                .replaceFirst("^Task_", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private record Work(BaseElement task, @Nullable String expression) {

        String expected() {
            return "${%sDelegate}"
                    .formatted(StringUtils.uncapitalize(task.getId().replaceFirst("^Task_", "")));
        }
    }

    private static Stream<String> variables(ModelFiles files) {
        var ours = Constants.of(Variables.class);
        var ask = Constants.of(RequestForm.class);
        return Expressions.in(files)
                .filter(expression -> expression.use() != Use.BEAN && !ours.contains(expression.name()))
                // What the requester typed may be weighed by a decision, but must not steer the process.
                .filter(expression -> expression.use() != Use.INPUT_OF_DECISION || !ask.contains(expression.name()))
                .map(expression -> "%s reads a variable the code does not know: %s"
                        .formatted(expression.place(), expression.name()));
    }

    private static Stream<String> names(ModelFiles files) {
        var known = Constants.of(Models.class);
        return agreed(files).filter(name -> !known.contains(name)).map(name -> name + " is no constant of Models");
    }

    private static Stream<String> unusedNames(ModelFiles files) {
        Set<String> used = agreed(files).collect(Collectors.toCollection(HashSet::new));
        files.all(FlowNode.class).map(FlowNode::getId).forEach(used::add);
        return Constants.of(Models.class).stream()
                .filter(name -> !used.contains(name))
                .map(name -> "Models names %s, which no model has".formatted(name));
    }

    private static Stream<String> agreed(ModelFiles files) {
        return Stream.of(
                        files.all(Process.class).map(Process::getId),
                        files.all(Message.class).map(Message::getName),
                        files.all(Signal.class).map(Signal::getName),
                        files.all(Error.class).map(Error::getErrorCode),
                        files.all(ServiceTask.class)
                                .filter(CodeRules::isOutside)
                                .map(ServiceTask::getCamundaTopic))
                .flatMap(name -> name);
    }

    private static Stream<String> decisions(ModelFiles files) {
        var known = files.decisions().keySet();
        return files.all(BusinessRuleTask.class)
                .filter(task -> !known.contains(String.valueOf(task.getCamundaDecisionRef())))
                .map(task -> "%s asks a decision that does not exist: %s"
                        .formatted(task.getId(), task.getCamundaDecisionRef()));
    }
}
