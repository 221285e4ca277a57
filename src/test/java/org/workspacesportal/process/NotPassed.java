package org.workspacesportal.process;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** What is in a model and was not passed. */
final class NotPassed {

    private NotPassed() {}

    static Set<String> of(String process, Set<String> passed) {
        var model = Objects.requireNonNull(ModelFiles.packed().processes().get(process));
        var missing = new TreeSet<String>();
        model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !isPassed(node, passed))
                .forEach(node -> missing.add(node.getId()));
        model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> !isPassed(flow, passed))
                .forEach(flow -> missing.add(flow.getId()));
        return missing;
    }

    private static boolean isPassed(FlowNode node, Set<String> passed) {
        return node instanceof EventBasedGateway
                ? node.getOutgoing().stream().anyMatch(flow -> isPassed(flow, passed))
                : passed.contains(node.getId());
    }

    /** The engine takes no way out of an event-based gateway: it waits at the gateway and goes on from the event. */
    private static boolean isPassed(SequenceFlow flow, Set<String> passed) {
        return passed.contains(
                flow.getSource() instanceof EventBasedGateway ? flow.getTarget().getId() : flow.getId());
    }
}
