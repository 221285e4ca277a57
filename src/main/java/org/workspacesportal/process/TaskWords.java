package org.workspacesportal.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.workspacesportal.request.PlainText;
import org.workspacesportal.request.RunningMode;
import org.workspacesportal.request.WorkspaceRequest;

/** What a task is called in Tasklist and what it is about. The engine keeps one text for everybody, in English. */
public final class TaskWords {

    /** As much as the engine's tables hold. */
    private static final int NAME = 255;

    private static final int DESCRIPTION = 4000;

    private static final Map<RunningMode, String> RUNNING =
            Map.of(RunningMode.AUTO_STOP, "stops when idle", RunningMode.ALWAYS_ON, "always on");

    private TaskWords() {}

    /**
     * Names a task after the person it is about, and gives it its own copies of what the lists show: whoever may see a task sees what belongs to it,
     * while only admins see what belongs to its process.
     *
     * @param what what is to be done for them
     * @param person their name
     * @param about the rest, in whole sentences
     */
    public static void write(DelegateTask task, String what, String person, String about) {
        task.setName(cut(what + " " + person, NAME));
        task.setDescription(cut(about, DESCRIPTION));
        TaskFilter.COLUMNS.forEach((fact, label) -> task.setVariableLocal(fact, task.getVariable(fact)));
    }

    /** What is asked for, in one sentence. */
    public static String order(WorkspaceRequest request, String currency) {
        var order = request.order();
        var change = request.changeSaid();
        var cost = order.knownCost();
        return "%s%s, %s, %s. Request %s."
                .formatted(
                        change == null ? "" : change.inEnglish() + ": ",
                        request.desktopName(),
                        RUNNING.get(order.runningMode()),
                        cost == null ? "cost not known" : "about " + cost + " " + currency + " a month",
                        request.number());
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit ? text : PlainText.cut(text, limit - 1) + "\u2026";
    }
}
