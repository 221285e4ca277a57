package org.workspacesportal.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.Decision;
import org.workspacesportal.request.InvalidInput;

/** What an admin says at a task that resolves a failure; said with it and, once recorded, to be said anew the next time. */
public final class Resolving {

    private Resolving() {}

    /**
     * What is to be done.
     *
     * @param possible all that can be
     * @param refusal what is said of anything else
     * @throws InvalidInput naming the field
     */
    public static <R extends Enum<R>> R resolution(DelegateTask task, Class<R> possible, String refusal) {
        try {
            return Enum.valueOf(possible, String.valueOf(task.getVariable(Variables.RESOLUTION)));
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput(Variables.RESOLUTION, refusal);
        }
    }

    /**
     * Why.
     *
     * @param optional whether it may be left out
     * @throws InvalidInput naming the field
     */
    public static @Nullable String comment(DelegateTask task, boolean optional) {
        var value = task.getVariable(Variables.COMMENT);
        if (value != null && !(value instanceof String)) {
            throw new InvalidInput(Variables.COMMENT, "not-a-text");
        }
        return Decision.checkedComment(optional, (String) value);
    }

    /** Has the process forget it, as it is recorded. */
    public static void forget(DelegateTask task) {
        var process = task.getExecution().getProcessInstance();
        process.removeVariable(Variables.RESOLUTION);
        process.removeVariable(Variables.COMMENT);
    }
}
