package org.workspacesportal.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.workspacesportal.request.RequestForm;

/** The columns of a sheet, in the order in which a template has them. */
enum SheetColumn {
    PERSON(RequestForm.FOR_USER, "user", "for user"),
    OFFER(RequestForm.OFFER, "offer"),
    RUNNING_MODE(RequestForm.RUNNING_MODE, "running mode"),
    NEEDED_UNTIL(RequestForm.NEEDED_UNTIL, "needed until"),
    COST_CENTRE("costCentre", "cost centre", "cost center"),
    REASON(RequestForm.REASON, "reason");

    /** The column that is in front of a sheet that was given back; what stands in it is not read. */
    static final String PROBLEM = "problem";

    private final String field;
    private final List<String> names;

    SheetColumn(String field, String... names) {
        this.field = field;
        this.names = List.of(names);
    }

    /** The field of a request's form that is filled from it. */
    String field() {
        return field;
    }

    /** What its heading says. */
    String title() {
        return names.get(0);
    }

    /** What the headings of all of them say. */
    static List<String> titles() {
        return Stream.of(values()).map(SheetColumn::title).toList();
    }

    static Optional<SheetColumn> named(String heading) {
        var name = heading.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(column -> column.names.contains(name)).findFirst();
    }

    static SheetColumn ofField(String field) {
        return Stream.of(values())
                .filter(column -> column.field.equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(field));
    }
}
