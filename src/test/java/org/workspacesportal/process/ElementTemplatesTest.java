package org.workspacesportal.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.workspacesportal.process.ElementTemplate.Property;

/** The templates that the Modeler offers make what the models are made of, and nothing else. */
class ElementTemplatesTest {

    private static final ModelFiles PACKED = ModelFiles.packed();

    /** What a Camunda 7 template can set, as far as we use it. */
    private static final Set<String> BINDINGS = Set.of("property", "camunda:executionListener");

    static List<ElementTemplate> templates() {
        return ElementTemplate.all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateIsWhatAModelHas(ElementTemplate template) {
        assertThat(steps(PACKED)).as(template.id()).anyMatch(template::fits);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateIsOneTheModelerTakes(ElementTemplate template) {
        var json = template.json();

        assertThat(json.path("name").asText()).isNotEmpty();
        assertThat(json.path("appliesTo")).isNotEmpty().allSatisfy(type -> assertThat(type.asText())
                .matches("bpmn:[A-Z]\\w+"));
        assertThat(template.properties()).isNotEmpty().allSatisfy(property -> {
            assertThat(property.binding()).isIn(BINDINGS);
            assertThat(property.isFixed())
                    .isEqualTo(property.json().has("value"))
                    .isNotEqualTo(property.json().has("constraints"));
        });
    }

    @Test
    void eachHasAnIdOfItsOwn() {
        assertThat(templates()).extracting(ElementTemplate::id).doesNotHaveDuplicates();
    }

    @Test
    void everyBeanIsThere() {
        var beans = templates().stream()
                .flatMap(ElementTemplate::properties)
                .filter(Property::isFixed)
                .map(Property::value)
                .filter(value -> value.startsWith("${"))
                .map(value -> value.substring(2, value.length() - 1));

        assertThat(beans)
                .hasSizeGreaterThan(10)
                .isSubsetOf(StepClasses.byBeanName().keySet());
    }

    @Test
    void everyStepComesOfATemplate() {
        assertThat(withoutTemplate(PACKED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "camunda:type=\"external\" camunda:topic=\"create-workspace\", camunda:class=\"x\", Task_CreateWorkspace",
        "camunda:formRef=\"resolve-provisioning\" camunda:formRefBinding=\"deployment\", camunda:formRef=\"x\", Task_ResolveProvisioning",
        "camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${sendReadyMailDelegate}\", camunda:asyncBefore=\"true\", Task_SendReadyMail"
    })
    void aStepOfAnotherKindIsNoticed(String text, String instead, String step) {
        assertThat(withoutTemplate(PACKED.with("workspace-request.bpmn", text, instead)))
                .containsExactly(step);
    }

    private static List<String> withoutTemplate(ModelFiles files) {
        var templates = templates();
        return steps(files)
                .filter(step -> templates.stream().noneMatch(template -> template.fits(step)))
                .map(FlowNode::getId)
                .toList();
    }

    /** One that is done several times keeps its save point where no template gets to. */
    private static Stream<FlowNode> steps(ModelFiles files) {
        return Stream.<FlowNode>concat(
                files.all(Task.class).filter(task -> ((Activity) task).getLoopCharacteristics() == null),
                files.all(StartEvent.class));
    }
}
