package org.workspacesportal.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A decision that meets the mail job of the same request at the same moment loses to it, as two paths of one process are then joined; the person
 * has done nothing wrong, so the step is taken again.
 */
@Component
class CollisionRetry extends AbstractProcessEnginePlugin {

    private static final int ATTEMPTS = 5;

    /** What people and the watcher do; each holds its arguments only, and so can be run again. */
    private static final Set<Class<?>> REPEATABLE =
            Set.of(CompleteTaskCmd.class, SubmitTaskFormCmd.class, CorrelateMessageCmd.class);

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(List.of(new PlainRefusals(), new Interceptor()));
    }

    /** In how many ways the engine says that somebody else was faster, one of them a null pointer; a repetition finds out what is left. */
    private static boolean isCollision(RuntimeException failed) {
        return Stream.<Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof ConcurrencyFailureException
                        || cause instanceof NullPointerException
                        || isCollisionOfRows(cause));
    }

    /** A deadlock, or a row that hangs on one which somebody else has just removed. */
    private static boolean isCollisionOfRows(Throwable cause) {
        return cause instanceof ProcessEngineException failure
                && (failure.getCode() == BuiltinExceptionCode.DEADLOCK.getCode()
                        || failure.getCode() == BuiltinExceptionCode.FOREIGN_KEY_CONSTRAINT_VIOLATION.getCode());
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
                    if (!repeatable || attempt == ATTEMPTS || !isCollision(failed)) {
                        throw failed;
                    }
                }
            }
        }
    }
}
