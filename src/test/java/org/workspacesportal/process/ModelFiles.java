package org.workspacesportal.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The models and forms as they are packed with the application, or a copy in which one thing is different. */
final class ModelFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> contents;
    private final Map<String, BpmnModelInstance> processes;
    private final Map<String, DmnModelInstance> decisions;
    private final Map<String, JsonNode> forms;

    private ModelFiles(
            Map<String, String> contents,
            Map<String, BpmnModelInstance> processes,
            Map<String, DmnModelInstance> decisions,
            Map<String, JsonNode> forms) {
        this.contents = contents;
        this.processes = processes;
        this.decisions = decisions;
        this.forms = forms;
    }

    private static ModelFiles of(Map<String, String> contents) {
        return new ModelFiles(
                contents,
                parsed(contents, ".bpmn", text -> Bpmn.readModelFromStream(stream(text))),
                parsed(contents, ".dmn", text -> Dmn.readModelFromStream(stream(text))),
                parsed(contents, ".form", ModelFiles::json));
    }

    static ModelFiles packed() {
        var contents = new TreeMap<String, String>();
        Stream.of("bpmn/*.bpmn", "bpmn/*.dmn", "forms/*.form").forEach(pattern -> readInto(contents, pattern));
        return of(contents);
    }

    /** A copy of these in which every {@code text} of one file reads {@code instead}. */
    ModelFiles with(String file, String text, String instead) {
        var content = Objects.requireNonNull(contents.get(file), file);
        assertThat(content).contains(text);
        var changed = of(Map.of(file, content.replace(text, instead)));
        return new ModelFiles(
                over(contents, changed.contents),
                over(processes, changed.processes),
                over(decisions, changed.decisions),
                over(forms, changed.forms));
    }

    private static <T> Map<String, T> over(Map<String, T> all, Map<String, T> changed) {
        var together = new TreeMap<>(all);
        together.putAll(changed);
        return together;
    }

    Map<String, String> contents() {
        return contents;
    }

    /** Each process model by the name of its file. */
    Map<String, BpmnModelInstance> processes() {
        return processes;
    }

    Map<String, DmnModelInstance> decisions() {
        return decisions;
    }

    Map<String, JsonNode> forms() {
        return forms;
    }

    /** All elements of a type in all processes. */
    <E extends ModelElementInstance> Stream<E> all(Class<E> type) {
        return processes.values().stream()
                .map(model -> model.getModelElementsByType(type))
                .flatMap(Collection::stream);
    }

    private static void readInto(Map<String, String> contents, String pattern) {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:" + pattern)) {
                contents.put(
                        Objects.requireNonNull(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <T> Map<String, T> parsed(Map<String, String> contents, String ending, Function<String, T> parser) {
        var parsed = new TreeMap<String, T>();
        contents.forEach((file, content) -> {
            if (file.endsWith(ending)) {
                parsed.put(file.substring(0, file.length() - ending.length()), parser.apply(content));
            }
        });
        return parsed;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
