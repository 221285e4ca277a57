package org.workspacesportal.sheet;

import java.util.Map;

/**
 * A row of a sheet as it was written.
 *
 * @param line the line as a spreadsheet shows it; 1 is the heading
 * @param cells what stands in it, in the order of the columns; an empty text where nothing does, none where there is no such column
 */
record SheetRow(int line, Map<SheetColumn, String> cells) {

    String cell(SheetColumn column) {
        return cells.getOrDefault(column, "");
    }
}
