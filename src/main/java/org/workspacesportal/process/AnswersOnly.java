package org.workspacesportal.process;

import static org.workspacesportal.process.Variables.APPROVED;
import static org.workspacesportal.process.Variables.COMMENT;
import static org.workspacesportal.process.Variables.RESOLUTION;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.ServiceImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.impl.VariableMapImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Of what comes with the end of a task, takes what its form asks and leaves the rest. The engine would write all of it: the one who decides first
 * could say when the second is asked or how an admin resolves what goes wrong, and a variable called as a step is would be taken for that step.
 */
@Component
class AnswersOnly extends AbstractProcessEnginePlugin {

    private static final Map<String, Set<String>> ANSWERS = Map.of(
            Models.APPROVE_REQUEST, Set.of(APPROVED, COMMENT),
            Models.APPROVE_ONBOARDING, Set.of(APPROVED, COMMENT),
            Models.RESOLVE_PROVISIONING, Set.of(RESOLUTION, COMMENT),
            Models.RESOLVE_CHANGE, Set.of(RESOLUTION, COMMENT),
            Models.RAISE_QUOTA, Set.of(RESOLUTION));

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTaskService(new Tasks());
        configuration.setFormService(new Forms());
    }

    private static @Nullable VariableMap answers(ServiceImpl service, String task, @Nullable Map<String, Object> sent) {
        if (sent == null) {
            return null;
        }
        // A map of this kind keeps the types that were sent along.
        var answers = new VariableMapImpl();
        answers.putAll(sent);
        answers.keySet().retainAll(ANSWERS.getOrDefault(step(service.getCommandExecutor(), task), Set.of()));
        return answers;
    }

    /** Which step of the model a task is; none where there is no such task, which the engine refuses by itself. */
    private static String step(CommandExecutor engine, @Nullable String task) {
        var found = task == null
                ? null
                : engine.execute(command -> command.getTaskManager().findTaskById(task));
        return found == null ? "" : String.valueOf(found.getTaskDefinitionKey());
    }

    private static final class Tasks extends TaskServiceImpl {

        @Override
        public void complete(String task, @Nullable Map<String, Object> sent) {
            super.complete(task, answers(this, task, sent));
        }

        @Override
        public VariableMap completeWithVariablesInReturn(
                String task, @Nullable Map<String, Object> sent, boolean deserialize) {
            return super.completeWithVariablesInReturn(task, answers(this, task, sent), deserialize);
        }

        @Override
        public void resolveTask(String task, @Nullable Map<String, Object> sent) {
            super.resolveTask(task, answers(this, task, sent));
        }
    }

    private static final class Forms extends FormServiceImpl {

        @Override
        public void submitTaskForm(String task, @Nullable Map<String, Object> sent) {
            super.submitTaskForm(task, answers(this, task, sent));
        }

        @Override
        public VariableMap submitTaskFormWithVariablesInReturn(
                String task, @Nullable Map<String, Object> sent, boolean deserialize) {
            return super.submitTaskFormWithVariablesInReturn(task, answers(this, task, sent), deserialize);
        }
    }
}
