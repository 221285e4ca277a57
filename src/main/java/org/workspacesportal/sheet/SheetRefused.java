package org.workspacesportal.sheet;

import java.util.List;

/** A sheet was refused; nothing was stored. */
public class SheetRefused extends RuntimeException {

    private final transient List<RowError> errors;
    private final boolean more;
    private final transient List<SheetRow> rows;

    /** One that could not be read as a sheet at all. */
    SheetRefused(RowError error) {
        this(List.of(error), false, List.of());
    }

    /**
     * One with errors that can be told one by one.
     *
     * @param rows all of it, to be given back with what is wrong; empty where it could not be read
     */
    SheetRefused(RowErrors errors, List<SheetRow> rows) {
        this(errors.told(), errors.areMore(), rows);
    }

    private SheetRefused(List<RowError> errors, boolean more, List<SheetRow> rows) {
        super(
                errors.size() == 1
                        ? "1 error in the sheet, in line " + errors.get(0).line()
                        : (more ? "More than " : "") + errors.size() + " errors in the sheet, the first in line "
                                + errors.get(0).line());
        this.errors = errors;
        this.more = more;
        this.rows = List.copyOf(rows);
    }

    /** What is wrong, in the order of the lines; never empty. */
    public List<RowError> errors() {
        return errors;
    }

    /** Whether there is more that is wrong than is told. */
    public boolean hasMore() {
        return more;
    }

    /** The rows of the sheet; empty where it could not be read. */
    List<SheetRow> rows() {
        return rows;
    }
}
