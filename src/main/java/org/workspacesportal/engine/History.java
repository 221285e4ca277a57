package org.workspacesportal.engine;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.EXTERNAL_TASK_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.EXTERNAL_TASK_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.EXTERNAL_TASK_SUCCESS;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.FORM_PROPERTY_UPDATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.JOB_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.JOB_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.JOB_SUCCESS;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_UPDATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the engine keeps of what has happened: the steps, tasks, decisions, incidents, failures and what people did in Cockpit and Tasklist. Not the
 * variables, which are copies of the record and would be kept three times over, and not that a job was made and done, which its step says too; they
 * are more than half of what the engine writes for a request.
 */
public final class History implements HistoryLevel {

    public static final String NAME = "steps";

    /** Also in the database, where the engine compares it at each start. */
    private static final int ID = 40;

    private static final Set<HistoryEventTypes> LEFT_OUT = Set.of(
            VARIABLE_INSTANCE_CREATE,
            VARIABLE_INSTANCE_UPDATE,
            VARIABLE_INSTANCE_UPDATE_DETAIL,
            VARIABLE_INSTANCE_MIGRATE,
            VARIABLE_INSTANCE_DELETE,
            FORM_PROPERTY_UPDATE,
            JOB_CREATE,
            JOB_SUCCESS,
            JOB_DELETE,
            EXTERNAL_TASK_CREATE,
            EXTERNAL_TASK_SUCCESS,
            EXTERNAL_TASK_DELETE);

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType event, @Nullable Object entity) {
        return !(event instanceof HistoryEventTypes known) || !LEFT_OUT.contains(known);
    }
}
