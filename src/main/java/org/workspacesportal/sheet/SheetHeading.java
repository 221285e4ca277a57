package org.workspacesportal.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a sheet is which.
 *
 * @param places the place of each column, in the order in which they stand there
 * @param problem the place of what was wrong with it, null where it was not given back
 */
record SheetHeading(
        Map<SheetColumn, Integer> places, @Nullable Integer problem) {

    /** Nobody writes more columns into a heading by hand. */
    static final int MOST_COLUMNS = 50;

    /**
     * Reads the first line.
     *
     * @throws SheetRefused naming each column that is unknown, missing or there twice, or when there are far too many
     */
    static SheetHeading of(CSVRecord heading) {
        if (heading.size() > MOST_COLUMNS) {
            throw new SheetRefused(
                    RowError.of(1, null, "", "onboarding.too-many-columns", heading.size(), MOST_COLUMNS));
        }
        var places = new LinkedHashMap<SheetColumn, Integer>();
        var errors = new RowErrors();
        Integer problem = null;
        for (var place = 0; place < heading.size(); place++) {
            var name = heading.get(place).strip();
            if (name.equalsIgnoreCase(SheetColumn.PROBLEM)) {
                problem = place;
                continue;
            }
            if (name.isEmpty()) {
                continue;
            }
            var column = SheetColumn.named(name);
            if (column.isEmpty()) {
                errors.add(RowError.of(1, name, name, "onboarding.unknown-column", SheetColumn.titles()));
            } else if (places.put(column.get(), place) != null) {
                errors.add(RowError.of(1, column.get().title(), name, "onboarding.doubled-column"));
            }
        }
        var needed = SheetColumn.needed().stream().map(SheetColumn::title).toList();
        SheetColumn.needed().stream()
                .filter(column -> !places.containsKey(column))
                .forEach(missing ->
                        errors.add(RowError.of(1, missing.title(), "", "onboarding.missing-column", needed)));
        if (!errors.isEmpty()) {
            throw new SheetRefused(errors, List.of());
        }
        return new SheetHeading(places, problem);
    }

    /** Whether it was given back with what is wrong in it, and so has apostrophes where a formula could begin. */
    boolean isGivenBack() {
        return problem != null;
    }

    /** Whether what stands in a place belongs to a column. */
    boolean covers(int place) {
        return places.containsValue(place) || (problem != null && problem == place);
    }
}
