package org.workspacesportal.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.ChangeForm;
import org.workspacesportal.request.RequestForm;

/** The forms people fill in: each is there, is used, and asks and shows nothing the code does not know. */
final class FormRules {

    private FormRules() {}

    static Stream<String> broken(ModelFiles files) {
        var uses = Stream.concat(
                        files.all(StartEvent.class)
                                .filter(FormRules::isForPeople)
                                .map(event ->
                                        new Use(event, event.getCamundaFormRef(), event.getCamundaFormRefBinding())),
                        files.all(UserTask.class)
                                .map(task -> new Use(task, task.getCamundaFormRef(), task.getCamundaFormRefBinding())))
                .toList();
        var used = uses.stream().map(Use::form).filter(Objects::nonNull).collect(Collectors.toSet());
        var known = files.forms().keySet();
        return Stream.of(
                        uses.stream()
                                .filter(use -> !known.contains(String.valueOf(use.form())))
                                .map(use ->
                                        "%s has no form %s".formatted(use.node().getId(), use.form())),
                        uses.stream()
                                .filter(use -> !"deployment".equals(use.binding()))
                                .map(use -> use.node().getId() + " does not keep to the form it was deployed with"),
                        known.stream()
                                .filter(form -> !used.contains(form))
                                .map(form -> form + ".form is used by no model"),
                        fields(files))
                .flatMap(found -> found);
    }

    /** What the portal begins by itself asks nobody anything. */
    private static boolean isForPeople(StartEvent event) {
        return event.getParentElement() instanceof Process process && process.isCamundaStartableInTasklist();
    }

    private record Use(
            FlowNode node, @Nullable String form, @Nullable String binding) {}

    private static Stream<String> fields(ModelFiles files) {
        var known = Stream.of(Variables.class, RequestForm.class, ChangeForm.class)
                .flatMap(names -> Constants.of(names).stream())
                .collect(Collectors.toSet());
        return files.forms().entrySet().stream().flatMap(form -> unknownFields(form.getValue(), known)
                .map(key -> "%s.form has a field the code does not know: %s".formatted(form.getKey(), key)));
    }

    private static Stream<String> unknownFields(JsonNode form, Set<String> known) {
        return StreamSupport.stream(form.path("components").spliterator(), false)
                .filter(component -> component.has("key"))
                .map(component -> component.path("key").asText())
                .filter(key -> !known.contains(key));
    }
}
