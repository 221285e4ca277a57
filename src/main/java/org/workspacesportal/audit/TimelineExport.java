package org.workspacesportal.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.People;
import org.workspacesportal.request.RequestEvent;

/** Writes what happened to all requests as CSV (RFC 4180), in the encoding and with the mark by which spreadsheets know it. */
@Component
class TimelineExport {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(QuoteMode.ALL)
            .setHeader(
                    "at",
                    "request",
                    "event",
                    "actor",
                    "actor name",
                    "on behalf of",
                    "channel",
                    "note",
                    "request hash",
                    "address",
                    "user agent",
                    "link")
            .get();

    private final Events events;
    private final People people;

    TimelineExport(Events events, People people) {
        this.events = events;
        this.people = people;
    }

    /** Writes all events of those days, oldest first. */
    void write(Days days, OutputStream to) throws IOException {
        // Read before anything is written: what fails now still gets an answer that says so.
        var page = page(days, 0);
        var writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        var csv = new CSVPrinter(writer, FORMAT);
        var names = new HashMap<String, String>();
        while (!page.isEmpty()) {
            for (var event : page) {
                csv.printRecord(cells(event, names));
            }
            page = page(days, Objects.requireNonNull(page.get(page.size() - 1).id()));
        }
        csv.flush();
    }

    private List<RequestEvent> page(Days days, long after) {
        return events.page(days.start(), days.end(), after);
    }

    private Stream<String> cells(RequestEvent event, Map<String, String> names) {
        var origin = event.origin();
        return Stream.of(
                        MILLISECONDS.format(event.at()),
                        event.requestNumber(),
                        event.kind(),
                        event.actor(),
                        names.computeIfAbsent(
                                event.actor(), id -> people.get(id).name()),
                        event.onBehalfOf(),
                        event.channel(),
                        event.note(),
                        event.requestHash(),
                        origin.address(),
                        origin.userAgent(),
                        origin.linkId())
                .map(Cell::text);
    }
}
