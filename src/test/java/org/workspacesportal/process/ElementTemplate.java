package org.workspacesportal.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.jspecify.annotations.Nullable;

/** A template that the Modeler offers for a step: what it sets, and what it lets people fill in. */
record ElementTemplate(JsonNode json) {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Path FOLDER = Path.of(".camunda", "element-templates");

    static List<ElementTemplate> all() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted()
                    .flatMap(file -> elements(read(file)))
                    .map(ElementTemplate::new)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String id() {
        return json.path("id").asText();
    }

    Stream<Property> properties() {
        return elements(json.path("properties")).map(Property::new);
    }

    /** Whether a step of a model is what comes of this template, filled in as it wants to be. */
    boolean fits(FlowNode node) {
        return json.at("/elementType/value")
                        .asText()
                        .equalsIgnoreCase("bpmn:" + node.getElementType().getTypeName())
                && properties().allMatch(property -> property.fits(node));
    }

    /** One of the things a template sets ({@code Hidden}) or asks for. */
    record Property(JsonNode json) {

        boolean isFixed() {
            return json.path("type").asText().equals("Hidden");
        }

        String binding() {
            return json.at("/binding/type").asText();
        }

        String value() {
            return json.path("value").asText();
        }

        boolean fits(FlowNode node) {
            if (binding().equals("camunda:executionListener")) {
                return listens(node, json.at("/binding/event").asText());
            }
            var found = attribute(node, json.at("/binding/name").asText());
            return found != null
                    && (isFixed()
                            ? found.equals(value())
                            : found.matches(
                                    json.at("/constraints/pattern/value").asText()));
        }

        private boolean listens(FlowNode node, String event) {
            return node.getChildElementsByType(ExtensionElements.class).stream()
                    .flatMap(extensions -> extensions.getChildElementsByType(CamundaExecutionListener.class).stream())
                    .anyMatch(listener -> event.equals(listener.getCamundaEvent())
                            && value().equals(listener.getCamundaDelegateExpression()));
        }

        private static @Nullable String attribute(FlowNode node, String name) {
            return name.startsWith("camunda:")
                    ? node.getAttributeValueNs(CAMUNDA, name.substring("camunda:".length()))
                    : node.getAttributeValue(name);
        }
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
