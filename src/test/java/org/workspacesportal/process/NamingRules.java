package org.workspacesportal.process;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.dmn.instance.Decision;

/** What things are called: one name runs from a label to the id, and from a file to what it holds. */
final class NamingRules {

    private NamingRules() {}

    static Stream<String> broken(ModelFiles files) {
        return Stream.of(fileNames(files), nodes(files), answers(files)).flatMap(found -> found);
    }

    private static Stream<String> fileNames(ModelFiles files) {
        var processes = files.processes().entrySet().stream()
                .flatMap(file ->
                        file
                                .getValue()
                                .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class)
                                .stream()
                                .filter(process -> !process.getId().equals(file.getKey()))
                                .map(process -> "%s.bpmn holds a process of another name: %s"
                                        .formatted(file.getKey(), process.getId())));
        var decisions = files.decisions().entrySet().stream()
                .flatMap(file -> file.getValue().getModelElementsByType(Decision.class).stream()
                        .filter(decision -> !decision.getId().equals(file.getKey()))
                        .map(decision -> "%s.dmn holds a decision of another name: %s"
                                .formatted(file.getKey(), decision.getId())));
        var forms = files.forms().entrySet().stream()
                .filter(file -> !file.getValue().path("id").asText().equals(file.getKey()))
                .map(file -> "%s.form holds a form of another name: %s"
                        .formatted(file.getKey(), file.getValue().path("id").asText()));
        return Stream.of(processes, decisions, forms).flatMap(found -> found);
    }

    private static Stream<String> nodes(ModelFiles files) {
        return files.all(FlowNode.class).flatMap(node -> {
            var label = node.getName();
            if (label == null) {
                return node instanceof Gateway
                        ? Stream.of(node.getId())
                                .filter(id -> !id.matches("Gateway_[A-Z][A-Za-z0-9]*"))
                                .map(id -> id + " should be Gateway_ and words in PascalCase")
                        : Stream.of(node.getId() + " has no label");
            }
            var expected = prefix(node) + pascalCase(label);
            return Stream.of(node.getId())
                    .filter(id -> !id.equals(expected))
                    .map(id -> "%s, labelled '%s', should be %s".formatted(id, label, expected));
        });
    }

    /** The ways out of a question: Flow_RequestApprovedYes leaves Gateway_RequestApproved with the answer Yes. */
    private static Stream<String> answers(ModelFiles files) {
        return files.all(SequenceFlow.class)
                .filter(flow ->
                        flow.getSource() instanceof Gateway && flow.getSource().getName() != null)
                .flatMap(flow -> {
                    var answer = Objects.requireNonNullElse(flow.getName(), "");
                    var expected = "Flow_" + pascalCase(flow.getSource().getName()) + pascalCase(answer);
                    return answer.isEmpty() || !flow.getId().equals(expected)
                            ? Stream.of("%s, labelled '%s', should be labelled with an answer and be %s"
                                    .formatted(flow.getId(), answer, expected))
                            : Stream.empty();
                });
    }

    private static String prefix(FlowNode node) {
        if (node instanceof Task) {
            return "Task_";
        }
        if (node instanceof Gateway) {
            return "Gateway_";
        }
        if (node instanceof StartEvent) {
            return "StartEvent_";
        }
        if (node instanceof EndEvent) {
            return "EndEvent_";
        }
        if (node instanceof BoundaryEvent) {
            return "BoundaryEvent_";
        }
        return node instanceof Event
                ? "Event_"
                : pascalCase(node.getElementType().getTypeName()) + "_";
    }

    private static String pascalCase(String label) {
        return Arrays.stream(label.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
