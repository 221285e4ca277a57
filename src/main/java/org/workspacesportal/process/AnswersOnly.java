package org.workspacesportal.process;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Of what comes with the end of a task, takes what its form asks and leaves the rest. The engine would write all of it: the one who decides first
 * could say when the second is asked, and a variable called as a step is would be taken for that step.
 */
@Component
class AnswersOnly extends AbstractProcessEnginePlugin {

    private static final Set<String> ANSWERS = Set.of(
            org.workspacesportal.process.Variables.APPROVED,
            org.workspacesportal.process.Variables.COMMENT,
            org.workspacesportal.process.Variables.RESOLUTION);

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTaskService(new Tasks());
        configuration.setFormService(new Forms());
    }

    private static @Nullable VariableMap answers(@Nullable Map<String, Object> sent) {
        if (sent == null) {
            return null;
        }
        // A copy of its own kind keeps the types that were sent along.
        var answers = Variables.fromMap(sent);
        answers.keySet().retainAll(ANSWERS);
        return answers;
    }

    private static final class Tasks extends TaskServiceImpl {

        @Override
        public void complete(String task, @Nullable Map<String, Object> sent) {
            super.complete(task, answers(sent));
        }

        @Override
        public VariableMap completeWithVariablesInReturn(
                String task, @Nullable Map<String, Object> sent, boolean deserialize) {
            return super.completeWithVariablesInReturn(task, answers(sent), deserialize);
        }

        @Override
        public void resolveTask(String task, @Nullable Map<String, Object> sent) {
            super.resolveTask(task, answers(sent));
        }
    }

    private static final class Forms extends FormServiceImpl {

        @Override
        public void submitTaskForm(String task, @Nullable Map<String, Object> sent) {
            super.submitTaskForm(task, answers(sent));
        }

        @Override
        public VariableMap submitTaskFormWithVariablesInReturn(
                String task, @Nullable Map<String, Object> sent, boolean deserialize) {
            return super.submitTaskFormWithVariablesInReturn(task, answers(sent), deserialize);
        }
    }
}
