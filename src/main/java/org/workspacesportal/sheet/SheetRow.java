package org.workspacesportal.sheet;

import java.util.Map;

/**
 * A row of a sheet as it was written.
 *
 * @param line the line as a spreadsheet shows it; 1 is the heading
 * @param cells what stands in it; an empty text where nothing does
 */
record SheetRow(int line, Map<SheetColumn, String> cells) {

    String cell(SheetColumn column) {
        return cells.getOrDefault(column, "");
    }
}
