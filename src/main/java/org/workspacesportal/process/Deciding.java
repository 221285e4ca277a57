package org.workspacesportal.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.Decision;
import org.workspacesportal.request.InvalidInput;

/** What an approver says at a task that asks for a decision; once recorded, to be said anew the next time. */
public final class Deciding {

    private Deciding() {}

    /**
     * Whether it is approved.
     *
     * @throws InvalidInput naming the field
     */
    public static boolean approved(DelegateTask task) {
        if (said(task, Variables.APPROVED) instanceof Boolean approved) {
            return approved;
        }
        throw new InvalidInput(Variables.APPROVED, "not-a-boolean");
    }

    /**
     * Why; needed when it is rejected.
     *
     * @throws InvalidInput naming the field
     */
    public static @Nullable String comment(DelegateTask task, boolean approved) {
        var comment = said(task, Variables.COMMENT);
        if (comment != null && !(comment instanceof String)) {
            throw new InvalidInput(Variables.COMMENT, "not-a-text");
        }
        return Decision.checkedComment(approved, (String) comment);
    }

    /** Has the gateways read what was recorded: whoever wrote a variable nearer to the task must not be able to turn it round. */
    public static void recorded(DelegateTask task, boolean approved) {
        var process = task.getExecution().getProcessInstance();
        process.setVariable(Variables.APPROVED, approved);
        // Said and recorded; whoever completes the next task says something of their own.
        process.removeVariable(Variables.COMMENT);
    }

    /** What a decision says is written past the task, so that goes before what an admin has written at the task itself. */
    private static @Nullable Object said(DelegateTask task, String name) {
        var said = task.getExecution().getVariable(name);
        return said == null ? task.getVariable(name) : said;
    }
}
