package org.workspacesportal.process;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.jspecify.annotations.Nullable;

/** What every model needs to be deployed, tidied up and looked at: a version, an end of its history, a place for each element. */
final class DeploymentRules {

    private DeploymentRules() {}

    static Stream<String> broken(ModelFiles files) {
        return Stream.of(
                        files.all(Process.class)
                                .flatMap(process -> marked(
                                        process.getId(),
                                        process.getCamundaHistoryTimeToLiveString(),
                                        process.getCamundaVersionTag())),
                        decisions(files)
                                .flatMap(decision -> marked(
                                        decision.getId(),
                                        decision.getCamundaHistoryTimeToLiveString(),
                                        decision.getVersionTag())),
                        unplaced(files),
                        unplacedDecisions(files))
                .flatMap(found -> found);
    }

    private static Stream<String> marked(String id, @Nullable String timeToLive, @Nullable String versionTag) {
        return Stream.of(
                        Map.entry("historyTimeToLive", isGiven(timeToLive)),
                        Map.entry("versionTag", isGiven(versionTag)))
                .filter(mark -> !mark.getValue())
                .map(mark -> "%s has no %s".formatted(id, mark.getKey()));
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static Stream<String> unplaced(ModelFiles files) {
        var placed = Stream.concat(files.all(BpmnShape.class), files.all(BpmnEdge.class))
                .map(place -> place.getAttributeValue("bpmnElement"))
                .collect(Collectors.toSet());
        return Stream.concat(files.all(FlowNode.class), files.all(SequenceFlow.class))
                .filter(element -> !placed.contains(element.getId()))
                .map(element -> element.getId() + " is not in the picture");
    }

    private static Stream<String> unplacedDecisions(ModelFiles files) {
        return decisions(files)
                .filter(decision -> files.contents().values().stream()
                        .noneMatch(text -> text.contains("dmnElementRef=\"%s\"".formatted(decision.getId()))))
                .map(decision -> decision.getId() + " is not in the picture");
    }

    private static Stream<Decision> decisions(ModelFiles files) {
        return files.decisions().values().stream()
                .flatMap(model -> model.getModelElementsByType(Decision.class).stream());
    }
}
