package org.workspacesportal.diagram;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.workspacesportal.diagram.FlowSymbol.Start;
import org.workspacesportal.diagram.Symbol.Subject;

/** Turns an edge of the diagram data and the sequence flow it stands for into a symbol. */
final class EdgeReader {

    private static final String DEFAULT_FLOW = "default";

    private EdgeReader() {}

    static Symbol read(BpmnEdge edge) {
        BaseElement element = edge.getBpmnElement();
        if (!(element instanceof SequenceFlow flow)) {
            throw DiagramData.noSymbol(edge, element);
        }
        Subject subject = DiagramData.subject(flow);
        List<Point> waypoints = edge.getWaypoints().stream()
                .map(waypoint -> new Point(waypoint.getX(), waypoint.getY()))
                .toList();
        Bounds middle = DiagramData.below(Bounds.around(waypoints.subList(0, 2)));
        return new FlowSymbol(subject, waypoints, DiagramData.label(subject, edge.getBpmnLabel(), middle), start(flow));
    }

    private static Start start(SequenceFlow flow) {
        FlowNode source = flow.getSource();
        if (flow.getId().equals(source.getAttributeValue(DEFAULT_FLOW))) {
            return Start.DEFAULT;
        }
        // Behind a gateway the diamond says it already.
        return source instanceof Activity && flow.getConditionExpression() != null ? Start.CONDITIONAL : Start.PLAIN;
    }
}
