package org.workspacesportal.diagram;

import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.DiagramElement;
import org.camunda.bpm.model.xml.ModelException;

/** Takes from a BPMN file what its first diagram shows, in the order it has to be drawn in. */
final class ModelReader {

    private ModelReader() {}

    static BpmnPicture read(InputStream file) {
        BpmnModelInstance model = parse(file);
        Process process = model.getModelElementsByType(Process.class).stream()
                .findFirst()
                .orElseThrow(() -> new UndrawableModelException("The model has no process."));
        List<Symbol> symbols = diagramElements(model)
                .map(ModelReader::symbol)
                .sorted(Comparator.comparing(ModelReader::layer))
                .toList();
        if (symbols.isEmpty()) {
            throw new UndrawableModelException("The model of process '" + process.getId()
                    + "' has no diagram data (bpmndi:BPMNDiagram); open it in a modeler and lay it out.");
        }
        String name = process.getName();
        return new BpmnPicture(process.getId(), name == null ? process.getId() : name, symbols);
    }

    /** Lines end under shapes, and an event at the edge of a task lies on the task. */
    private static int layer(Symbol symbol) {
        if (symbol instanceof FlowSymbol) {
            return 0;
        }
        return symbol.subject().type().equals("boundaryEvent") ? 2 : 1;
    }

    private static BpmnModelInstance parse(InputStream file) {
        try {
            return Bpmn.readModelFromStream(file);
        } catch (ModelException e) {
            throw new UndrawableModelException("The file is not a valid BPMN model.", e);
        }
    }

    private static Stream<DiagramElement> diagramElements(BpmnModelInstance model) {
        return model.getModelElementsByType(BpmnDiagram.class).stream()
                .limit(1)
                .flatMap(diagram -> diagram.getBpmnPlane().getDiagramElements().stream());
    }

    private static Symbol symbol(DiagramElement drawn) {
        if (drawn instanceof BpmnShape shape) {
            return ShapeReader.read(shape);
        }
        if (drawn instanceof BpmnEdge edge) {
            return EdgeReader.read(edge);
        }
        throw new UndrawableModelException(
                "There is no symbol for " + drawn.getElementType().getTypeName() + ".");
    }
}
