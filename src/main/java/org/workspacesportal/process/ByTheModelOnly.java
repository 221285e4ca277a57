package org.workspacesportal.process;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByKeyCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.Groups;

/**
 * A process begins at its beginning and a task ends by its form. The engine's rights do not tell these apart: whoever may start a process may
 * start it behind the approval and under the number of any request, and whoever may complete a task may end it by an error that nobody catches, or
 * write variables by which somebody else's decision says something else. Models come and go with the application: who may deploy one may run
 * anything, so nobody may, whatever their rights.
 */
@Component
class ByTheModelOnly extends AbstractProcessEnginePlugin {

    private static final Set<Class<?>> SHORT_CUTS = Set.of(
            StartProcessInstanceAtActivitiesCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            // A task that is delegated is resolved instead of completed, with whatever variables come along.
            DelegateTaskCmd.class,
            ResolveTaskCmd.class,
            SetTaskVariablesCmd.class,
            PatchTaskVariablesCmd.class,
            RemoveTaskVariablesCmd.class);

    private static final Set<Class<?>> WITH_THE_APPLICATION_ONLY = Set.of(
            DeployCmd.class,
            DeleteDeploymentCmd.class,
            DeleteProcessDefinitionsByIdsCmd.class,
            DeleteProcessDefinitionsByKeyCmd.class);

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPostCommandInterceptorsTxRequired(List.of(new Interceptor()));
    }

    private static final class Interceptor extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            var person = Context.getCommandContext().getAuthentication();
            if (person != null && WITH_THE_APPLICATION_ONLY.contains(command.getClass())) {
                throw new AuthorizationException(
                        "Models come with the application; nobody deploys or deletes one here");
            }
            if (person != null
                    && SHORT_CUTS.contains(command.getClass())
                    && !person.getGroupIds().contains(Groups.ADMINS)) {
                throw new AuthorizationException("A process starts at its start, and a task ends by its form");
            }
            return next.execute(command);
        }
    }
}
