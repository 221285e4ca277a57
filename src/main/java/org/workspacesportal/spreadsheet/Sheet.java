package org.workspacesportal.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/** A table as CSV (RFC 4180), in the encoding and with the mark by which spreadsheets know it. */
public final class Sheet {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter csv;

    private Sheet(CSVPrinter csv) {
        this.csv = csv;
    }

    /** Begins a table with its heading. */
    public static Sheet begin(OutputStream to, String... heading) throws IOException {
        var writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        var format = CSVFormat.RFC4180
                .builder()
                .setQuoteMode(QuoteMode.ALL)
                .setHeader(heading)
                .get();
        return new Sheet(new CSVPrinter(writer, format));
    }

    /** Adds a row; a text that a program could take for a formula gets an apostrophe. */
    public void row(@Nullable Object... cells) throws IOException {
        csv.printRecord(Stream.of(cells).map(Cell::text));
    }

    /** What stands in a cell of a table that was taken along and is sent back, as it was before it was written there. */
    public static String withoutGuard(String cell) {
        return Cell.withoutGuard(cell);
    }

    public void end() throws IOException {
        csv.flush();
    }
}
