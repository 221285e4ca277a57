package org.workspacesportal.diagram;

import java.util.Collection;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.diagram.EventSymbol.Ring;
import org.workspacesportal.diagram.Symbol.Subject;

/** Turns a shape of the diagram data and the element it stands for into a symbol. */
final class ShapeReader {

    private ShapeReader() {}

    static Symbol read(BpmnShape shape) {
        BaseElement element = shape.getBpmnElement();
        Bounds bounds = DiagramData.bounds(shape.getBounds());
        if (element instanceof Activity activity) {
            return task(activity, bounds);
        }
        if (element instanceof Event event) {
            return event(event, bounds, shape);
        }
        if (element instanceof Gateway gateway) {
            return gateway(gateway, bounds, shape);
        }
        throw DiagramData.noSymbol(shape, element);
    }

    private static Symbol task(Activity activity, Bounds bounds) {
        Subject subject = DiagramData.subject(activity);
        Icon kind = Signs.ofTask(subject.type());
        return new TaskSymbol(subject, bounds, kind, repetition(activity), activity instanceof CallActivity);
    }

    private static @Nullable Icon repetition(Activity activity) {
        if (activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics several) {
            return several.isSequential() ? Icon.IN_TURN : Icon.AT_ONCE;
        }
        return null;
    }

    private static Symbol event(Event event, Bounds bounds, BpmnShape shape) {
        Subject subject = DiagramData.subject(event);
        boolean thrown = event instanceof ThrowEvent;
        Collection<EventDefinition> definitions = event.getChildElementsByType(EventDefinition.class);
        Icon trigger =
                switch (definitions.size()) {
                    case 0 -> null;
                    case 1 ->
                        Signs.ofEvent(
                                definitions.iterator().next().getElementType().getTypeName(), thrown);
                    default -> Icon.MULTIPLE;
                };
        return new EventSymbol(subject, bounds, label(subject, bounds, shape), ring(event), trigger, thrown);
    }

    private static Ring ring(Event event) {
        if (event instanceof StartEvent start) {
            return start.isInterrupting() ? Ring.THIN : Ring.THIN_DASHED;
        }
        if (event instanceof EndEvent) {
            return Ring.THICK;
        }
        return event instanceof BoundaryEvent boundary && !boundary.cancelActivity() ? Ring.DOUBLE_DASHED : Ring.DOUBLE;
    }

    private static Symbol gateway(Gateway gateway, Bounds bounds, BpmnShape shape) {
        Subject subject = DiagramData.subject(gateway);
        Icon marker = Signs.ofGateway(subject.type());
        // Only an exclusive gateway may be drawn bare, and is, unless its shape says otherwise.
        boolean bare = marker == Icon.EXCLUSIVE && !"true".equals(shape.getAttributeValue("isMarkerVisible"));
        return new GatewaySymbol(subject, bounds, label(subject, bounds, shape), bare ? null : marker);
    }

    private static @Nullable Label label(Subject subject, Bounds bounds, BpmnShape shape) {
        return DiagramData.label(subject, shape.getBpmnLabel(), DiagramData.below(bounds));
    }
}
