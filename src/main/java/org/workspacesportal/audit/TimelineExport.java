package org.workspacesportal.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.People;
import org.workspacesportal.request.RequestEvent;
import org.workspacesportal.spreadsheet.Sheet;

/** Writes what happened to all requests as a table. */
@Component
class TimelineExport {

    static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final String[] HEADING = {
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
        "link"
    };

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
        var sheet = Sheet.begin(to, HEADING);
        var names = new HashMap<String, String>();
        while (!page.isEmpty()) {
            for (var event : page) {
                sheet.row(cells(event, names));
            }
            page = page(days, Objects.requireNonNull(page.get(page.size() - 1).id()));
        }
        sheet.end();
    }

    private List<RequestEvent> page(Days days, long after) {
        return events.page(days.start(), days.end(), after);
    }

    private @Nullable Object[] cells(RequestEvent event, Map<String, String> names) {
        var origin = event.origin();
        return new @Nullable Object[] {
            MILLISECONDS.format(event.at()),
            event.requestNumber(),
            event.kind(),
            event.actor(),
            names.computeIfAbsent(event.actor(), id -> people.get(id).name()),
            event.onBehalfOf(),
            event.channel(),
            event.note(),
            event.requestHash(),
            origin.address(),
            origin.userAgent(),
            origin.linkId()
        };
    }
}
