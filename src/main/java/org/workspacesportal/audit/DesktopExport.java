package org.workspacesportal.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.People;
import org.workspacesportal.spreadsheet.Sheet;

/** Writes what happened to all desktops beside their requests as a table. */
@Component
class DesktopExport {

    private static final String[] HEADING = {
        "at", "desktop", "event", "actor", "actor name", "channel", "note", "address", "user agent", "link"
    };

    /** Page by page, so that neither a connection nor memory is held for long. */
    private static final String PAGE = """
            SELECT id, at, workspace_id, kind, actor, channel, note, address, user_agent, link_id FROM desktop_event
            WHERE at >= ? AND at < ? AND id > ? ORDER BY id LIMIT 1000""";

    private final JdbcClient jdbc;
    private final People people;

    DesktopExport(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
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
            page = page(days, page.get(page.size() - 1).id());
        }
        sheet.end();
    }

    private record Event(
            long id,
            Timestamp at,
            String desktop,
            String kind,
            String actor,
            String channel,
            @Nullable String note,
            @Nullable String address,
            @Nullable String userAgent,
            @Nullable String link) {}

    private List<Event> page(Days days, long after) {
        return jdbc.sql(PAGE)
                .params(Timestamp.from(days.start()), Timestamp.from(days.end()), after)
                .query((row, index) -> new Event(
                        row.getLong(1),
                        row.getTimestamp(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10)))
                .list();
    }

    private @Nullable Object[] cells(Event event, Map<String, String> names) {
        return new @Nullable Object[] {
            TimelineExport.MILLISECONDS.format(event.at().toInstant()),
            event.desktop(),
            event.kind(),
            event.actor(),
            names.computeIfAbsent(event.actor(), id -> people.get(id).name()),
            event.channel(),
            event.note(),
            event.address(),
            event.userAgent(),
            event.link()
        };
    }
}
