package org.workspacesportal.onboarding;

import java.util.List;

/** A sheet was refused; nothing was stored. */
class SheetRefused extends RuntimeException {

    private final transient List<RowError> errors;
    private final transient List<SheetRow> rows;

    /** One that could not be read as a sheet at all. */
    SheetRefused(List<RowError> errors) {
        this(errors, List.of());
    }

    /**
     * One that could be read.
     *
     * @param rows all of it, to be given back with what is wrong
     */
    SheetRefused(List<RowError> errors, List<SheetRow> rows) {
        super(errors.size() + " errors in the sheet, the first in line "
                + errors.get(0).line());
        this.errors = List.copyOf(errors);
        this.rows = List.copyOf(rows);
    }

    /** All that is wrong, in the order of the lines; never empty. */
    List<RowError> errors() {
        return errors;
    }

    /** The rows of the sheet; empty where it could not be read. */
    List<SheetRow> rows() {
        return rows;
    }
}
