package org.workspacesportal.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;

/** The lists of tasks that Tasklist offers, in their order; what a list has of its reader is added when it is read. */
enum TaskFilter {
    DECISIONS(
            "my-decisions",
            "Waits for my decision",
            "Nobody has taken it yet, and you may decide",
            "#2f6f4f",
            TaskQuery::taskUnassigned),
    MINE("my-tasks", "My tasks", "What you have taken or were given", "#2b5c94", query -> query),
    TAKEN(
            "taken-tasks",
            "Taken by others",
            "You may decide, too, but somebody has taken it",
            "#6b6b6b",
            query -> query.taskAssigned()),
    OVERDUE("overdue-tasks", "Overdue", "Should have been done by now", "#b3261e", query -> query),
    ALL("tasks-of-all", "All tasks", "Whatever waits for anybody", "#5f4b8b", query -> query);

    /** Process variables by their names, with what they are called in the list, in order. */
    static final Map<String, String> COLUMNS = columns();

    private final String id;
    private final String title;
    private final String description;
    private final String color;
    private final UnaryOperator<TaskQuery> limit;

    TaskFilter(String id, String title, String description, String color, UnaryOperator<TaskQuery> limit) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.color = color;
        this.limit = limit;
    }

    static @Nullable TaskFilter ofId(@Nullable String id) {
        return Stream.of(values())
                .filter(filter -> filter.id.equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The same in every installation: of two nodes that make it, one would fail, and it may stand in addresses. */
    String id() {
        return id;
    }

    String title() {
        return title;
    }

    /** Whether it is for admins alone. */
    boolean isForAdmins() {
        return this == ALL;
    }

    /** Narrows a query to this list; in which order is the reader's to choose in Tasklist, and an order of ours would go before theirs. */
    TaskQuery narrow(TaskQuery query) {
        return limit.apply(query);
    }

    /** What Tasklist shows of it, and of each task in it. */
    Map<String, Object> properties() {
        return Map.of(
                "description",
                description,
                "color",
                color,
                "priority",
                (ordinal() + 1) * 10,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                COLUMNS.entrySet().stream()
                        .map(column -> Map.of("name", column.getKey(), "label", column.getValue()))
                        .toList());
    }

    private static Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        // Tasklist folds away all but two, and the name of the task tells the person.
        columns.put(Variables.OFFER_NAME, "Desktop");
        columns.put(Variables.EXPECTED_COST, "Expected cost a month");
        columns.put(Variables.REQUEST_NUMBER, "Request");
        columns.put(Variables.REQUESTER_NAME, "Who asks");
        return columns;
    }
}
