package org.workspacesportal.process;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariableCmdTyped;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A decision that meets the mail job of the same request at the same moment loses to it, as two paths of one process are then joined; the person
 * has done nothing wrong, so the step is taken again.
 */
@Component
class CollisionRetry extends AbstractProcessEnginePlugin {

    /** What people and the watcher do, and read of a task; each holds its arguments only, and so can be run again. */
    private static final Set<Class<?>> REPEATABLE = Set.of(
            CompleteTaskCmd.class,
            SubmitTaskFormCmd.class,
            CorrelateMessageCmd.class,
            GetTaskFormVariablesCmd.class,
            GetTaskVariableCmdTyped.class,
            GetTaskVariablesCmd.class);

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(List.of(new PlainRefusals(), new Interceptor()));
    }

    private static final class Interceptor extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            // Within a larger transaction a repetition would see the same state again.
            var repeatable = REPEATABLE.contains(command.getClass())
                    && !TransactionSynchronizationManager.isActualTransactionActive();
            for (var attempt = 1; ; attempt++) {
                try {
                    return next.execute(command);
                } catch (RuntimeException failed) {
                    if (!repeatable || attempt == Collisions.ATTEMPTS || !Collisions.isOne(failed)) {
                        throw failed;
                    }
                }
            }
        }
    }
}
