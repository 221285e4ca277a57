package org.workspacesportal.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.workspacesportal.support.Probe;

/** What expressions in models and decisions can do: everything in the engine as it comes, name things in ours. */
class NamingExpressionsTest {

    private static final String TABLE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="x">
              <decision id="%s" name="d"><variable id="v" name="v"/>
                <literalExpression id="l" expressionLanguage="%s"><text>%s</text></literalExpression>
              </decision>
            </definitions>""";

    static ProcessEngine unhardened;
    static ProcessEngine hardened;

    @BeforeAll
    static void start() {
        var context = new GenericApplicationContext();
        context.registerBean("probe", Probe.class);
        context.registerBean("stepDelegate", NamedStep.class);
        context.refresh();
        unhardened = EngineInMemory.start("asItComes");
        hardened = EngineInMemory.start("hardened", new HardenedEngine(context));
    }

    @AfterAll
    static void stop() {
        unhardened.close();
        hardened.close();
    }

    @BeforeEach
    void untouched() {
        Probe.touched();
    }

    @ParameterizedTest
    @ValueSource(strings = {Probe.EXPRESSION, "#{probe.touch()}", "${stepDelegate.touch()}"})
    void noMethodOfABeanIsCalled(String expression) {
        run(unhardened, serviceTask(expression), Map.of());
        assertThat(Probe.touched()).isPositive();

        assertThatThrownBy(() -> run(hardened, serviceTask(expression), Map.of()))
                .hasStackTraceContaining("impl.juel");
        assertThat(Probe.touched()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${''.getClass().forName('java.lang.Runtime')}", "${execution.setVariable('a', 'b')}"})
    void noMethodOfAValueIsCalled(String expression) {
        run(unhardened, serviceTask(expression), Map.of());

        assertThatThrownBy(() -> run(hardened, serviceTask(expression), Map.of()))
                .hasStackTraceContaining("Cannot find method");
    }

    @Test
    void noPropertyIsRead() {
        var model = serviceTask("${execution.id}");
        run(unhardened, model, Map.of());

        assertThatThrownBy(() -> run(hardened, model, Map.of()))
                .hasStackTraceContaining("impl.juel.jakarta.el.PropertyNotFoundException");
    }

    @Test
    void noBeanIsSeenButSteps() {
        var model = serviceTask("${probe}");
        run(unhardened, model, Map.of());

        assertThatThrownBy(() -> run(hardened, model, Map.of()))
                .hasStackTraceContaining("Cannot resolve identifier 'probe'");
    }

    @Test
    void noScriptIsRun() {
        var model = Bpmn.createExecutableProcess("p")
                .startEvent()
                .scriptTask()
                .scriptFormat("juel")
                .scriptText(Probe.EXPRESSION)
                .endEvent()
                .done();
        run(unhardened, model, Map.of());
        assertThat(Probe.touched()).isPositive();

        assertThatThrownBy(() -> run(hardened, model, Map.of())).hasStackTraceContaining("Scripts are not run here");
        assertThat(Probe.touched()).isZero();
    }

    @Test
    void noDecisionCallsAMethod() {
        decide(unhardened, "touching", "juel", Probe.EXPRESSION);
        assertThat(Probe.touched()).isPositive();

        assertThatThrownBy(() -> decide(hardened, "touching", "juel", "${stepDelegate.touch()}"))
                .hasStackTraceContaining("Cannot find method");
        assertThatThrownBy(() -> decide(hardened, "scripted", "javascript", "1"))
                .hasStackTraceContaining("Scripts are not run here");
        assertThat(Probe.touched()).isZero();
    }

    @Test
    void whatOurModelsSayStillWorks() {
        var model = Bpmn.createExecutableProcess("p")
                .startEvent()
                .exclusiveGateway("gateway")
                .condition("approved", "${approved}")
                .serviceTask()
                .camundaDelegateExpression("${stepDelegate}")
                .userTask()
                .camundaAssignee("${currentUser()}")
                .endEvent()
                .moveToNode("gateway")
                .condition("rejected", "${!approved}")
                .endEvent()
                .done();
        hardened.getIdentityService().setAuthenticatedUserId("somebody");

        run(hardened, model, Map.of("approved", true));

        assertThat(Probe.touched()).isPositive();
        assertThat(hardened.getTaskService().createTaskQuery().singleResult().getAssignee())
                .isEqualTo("somebody");
        hardened.getIdentityService().clearAuthentication();
    }

    private static BpmnModelInstance serviceTask(String expression) {
        return Bpmn.createExecutableProcess("p")
                .startEvent()
                .serviceTask()
                .camundaExpression(expression)
                .endEvent()
                .done();
    }

    private static void run(ProcessEngine engine, BpmnModelInstance model, Map<String, Object> variables) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("p.bpmn", model)
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("p", variables);
    }

    private static void decide(ProcessEngine engine, String key, String language, String text) {
        engine.getRepositoryService()
                .createDeployment()
                .addString(key + ".dmn", TABLE.formatted(key, language, text))
                .deploy();
        engine.getDecisionService().evaluateDecisionByKey(key).evaluate();
    }

    static class NamedStep extends Probe implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            touch();
        }
    }
}
