package org.workspacesportal.process;

import static org.camunda.bpm.engine.variable.Variables.untypedValue;

import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** What a decision table is told, and what it says. */
public final class DecisionTable {

    private static final String DECISION_RESULT = "decisionResult";

    private DecisionTable() {}

    /** Gives the table a fact. Transient: of use to the table alone, and a list could be stored in no form we want in the database. */
    public static void fact(DelegateExecution execution, String name, @Nullable Object value) {
        execution.setVariable(name, untypedValue(value, true));
    }

    /** Reads the row that fits, null where none does; where the table could not be read, the process goes on by another way and nothing is done here. */
    public static void read(DelegateExecution execution, Consumer<@Nullable Map<String, Object>> then) {
        var result = (DmnDecisionResult) execution.getVariable(DECISION_RESULT);
        if (result != null) {
            var fitting = result.getSingleResult();
            then.accept(fitting == null ? null : fitting.getEntryMap());
        }
    }
}
