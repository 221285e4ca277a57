package org.workspacesportal.process;

import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.springframework.dao.ConcurrencyFailureException;

/** Two steps of one process at the same moment: one is taken, the other has to be taken again. */
public final class Collisions {

    static final int ATTEMPTS = 5;

    private Collisions() {}

    /** Takes a step of our own, which has its own transaction, until it meets no other. */
    public static void retry(Runnable step) {
        for (var attempt = 1; ; attempt++) {
            try {
                step.run();
                return;
            } catch (RuntimeException failed) {
                if (attempt == ATTEMPTS || !isOne(failed)) {
                    throw failed;
                }
            }
        }
    }

    /** In how many ways the engine says that somebody else was faster, one of them a null pointer; a repetition finds out what is left. */
    static boolean isOne(RuntimeException failed) {
        return Stream.<Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof ConcurrencyFailureException
                        || cause instanceof NullPointerException
                        || isGoneMeanwhile(cause)
                        || isCollisionOfRows(cause));
    }

    /** What was looked for has gone on before it was reached: who waited for a message, or the path beside which a task waits. */
    private static boolean isGoneMeanwhile(Throwable cause) {
        var message = String.valueOf(cause.getMessage());
        return cause instanceof ProcessEngineException
                && (message.contains("does not have a subscription to a message event")
                        || message.contains("Cannot resolve parent with id")
                        // A listener of a task whose process has ended beside it has no variables to look a step up by.
                        || message.equals("Expressions are forbidden in queries"));
    }

    /** A deadlock, or a row that hangs on one which somebody else has just removed. */
    private static boolean isCollisionOfRows(Throwable cause) {
        return cause instanceof ProcessEngineException failure
                && (failure.getCode() == BuiltinExceptionCode.DEADLOCK.getCode()
                        || failure.getCode() == BuiltinExceptionCode.FOREIGN_KEY_CONSTRAINT_VIOLATION.getCode());
    }
}
