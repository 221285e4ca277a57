package org.workspacesportal.diagram;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.di.DiagramElement;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.diagram.Symbol.Subject;

/** What shapes and edges of the diagram data have in common: whom they stand for, where they are, where their label is. */
final class DiagramData {

    private static final double LABEL_WIDTH = 90;
    private static final double LABEL_HEIGHT = 14;
    private static final double LABEL_GAP = 7;

    private DiagramData() {}

    static Subject subject(FlowElement element) {
        String name = element.getName();
        return new Subject(element.getId(), element.getElementType().getTypeName(), name == null ? "" : name.strip());
    }

    static Bounds bounds(org.camunda.bpm.model.bpmn.instance.dc.Bounds bounds) {
        return new Bounds(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    /** Where a label goes that the diagram data has no place for. */
    static Bounds below(Bounds shape) {
        return new Bounds(shape.centre().x() - LABEL_WIDTH / 2, shape.bottom() + LABEL_GAP, LABEL_WIDTH, LABEL_HEIGHT);
    }

    static @Nullable Label label(Subject subject, @Nullable BpmnLabel label, Bounds otherwise) {
        if (subject.name().isEmpty()) {
            return null;
        }
        if (label == null || label.getBounds() == null) {
            return Label.at(subject.name(), otherwise);
        }
        return Label.at(subject.name(), bounds(label.getBounds()));
    }

    static UndrawableModelException noSymbol(DiagramElement drawn, @Nullable BaseElement element) {
        return new UndrawableModelException(
                element == null
                        ? "'" + drawn.getId() + "' of the diagram data stands for nothing in the model."
                        : "There is no symbol for " + element.getElementType().getTypeName() + " '" + element.getId()
                                + "'.");
    }
}
