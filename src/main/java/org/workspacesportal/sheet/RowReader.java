package org.workspacesportal.sheet;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.FieldError;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.RequestForm;
import org.workspacesportal.request.Said;

/** Reads one row as the form of one request is read, and collects what is wrong in it. */
final class RowReader {

    private final SheetRow row;
    private final LocalDate today;
    private final Map<SheetColumn, RowError> errors = new EnumMap<>(SheetColumn.class);

    RowReader(SheetRow row, LocalDate today) {
        this.row = row;
        this.today = today;
    }

    /** The desktop it wants; nothing where something is wrong. */
    Optional<WantedDesktop> read() {
        var form = orNoted(() -> RequestForm.of(values(), today));
        var costCentre = orNoted(() -> CostCentre.of(row.cell(SheetColumn.COST_CENTRE)));
        if (row.cell(SheetColumn.PERSON).isEmpty()) {
            // On a page it would be whoever asks.
            refuse(SheetColumn.PERSON, Said.of("missing"));
        }
        return form == null || !errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new WantedDesktop(row.line(), form, costCentre));
    }

    /** Notes what is wrong with a cell, unless something is already. */
    void refuse(SheetColumn column, Said said) {
        errors.putIfAbsent(column, RowError.of(row, column, said));
    }

    /** What is wrong, in the order of the columns as the sheet has them: what is not there cannot be wrong. */
    Stream<RowError> errors() {
        return row.cells().keySet().stream().map(errors::get).filter(Objects::nonNull);
    }

    private <T> @Nullable T orNoted(Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (InvalidInput invalid) {
            invalid.errors().forEach(this::note);
            return null;
        }
    }

    private void note(FieldError error) {
        refuse(SheetColumn.ofField(error.field()), error.said());
    }

    private HashMap<String, String> values() {
        var values = new HashMap<String, String>();
        Stream.of(SheetColumn.values())
                .filter(column -> column != SheetColumn.COST_CENTRE)
                .forEach(column -> values.put(column.field(), row.cell(column)));
        // People write it as they say it.
        values.computeIfPresent(RequestForm.RUNNING_MODE, (field, mode) -> mode.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]+", "_"));
        return values;
    }
}
