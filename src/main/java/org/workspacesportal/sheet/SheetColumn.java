package org.workspacesportal.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.workspacesportal.request.RequestForm;

/** The columns of a sheet, in the order in which a template has them. */
enum SheetColumn {
    PERSON(RequestForm.FOR_USER, true, "user", "for user"),
    OFFER(RequestForm.OFFER, true, "offer"),
    RUNNING_MODE(RequestForm.RUNNING_MODE, true, "running mode"),
    NEEDED_UNTIL(RequestForm.NEEDED_UNTIL, false, "needed until"),
    COST_CENTRE("costCentre", false, "cost centre", "cost center"),
    REASON(RequestForm.REASON, true, "reason");

    /** The column that is in front of a sheet that was given back; what stands in it is not read. */
    static final String PROBLEM = "problem";

    private final String field;
    private final boolean needed;
    private final List<String> names;

    SheetColumn(String field, boolean needed, String... names) {
        this.field = field;
        this.needed = needed;
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

    /** Those without which no row can be good; the others may be left out. */
    static List<SheetColumn> needed() {
        return Stream.of(values()).filter(column -> column.needed).toList();
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
