package org.workspacesportal.advice;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.desktop.Seen;

/** The table of what was seen of each desktop on each day. */
@Component
@Transactional
class DesktopDays {

    private static final String AVAILABLE = "AVAILABLE";
    private static final String CONNECTED = "CONNECTED";

    private final JdbcClient jdbc;

    DesktopDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts a look at a desktop.
     *
     * @return false when it is the first one of its day
     */
    boolean count(Seen seen) {
        return jdbc.sql("""
                        UPDATE desktop_day SET looks = looks + 1, running = running + ?, connected = connected + ?, running_mode = ?
                        WHERE workspace_id = ? AND seen_on = ?""")
                        .params(running(seen), connected(seen), seen.runningMode(), seen.workspaceId(), day(seen.at()))
                        .update()
                == 1;
    }

    /**
     * Begins a day with a look at a desktop.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another node has begun it at the same moment
     */
    void begin(Seen seen) {
        jdbc.sql("""
                        INSERT INTO desktop_day (workspace_id, seen_on, running_mode, looks, running, connected) VALUES (?, ?, ?, 1, ?, ?)""")
                .params(seen.workspaceId(), day(seen.at()), seen.runningMode(), running(seen), connected(seen))
                .update();
    }

    /** Notes that a desktop was in use on a day, if it was seen on that day. */
    void used(String workspaceId, Instant at) {
        jdbc.sql("UPDATE desktop_day SET used = TRUE WHERE workspace_id = ? AND seen_on = ? AND NOT used")
                .params(workspaceId, day(at))
                .update();
    }

    /** Forgets all days before this one. */
    void forgetBefore(LocalDate day) {
        jdbc.sql("DELETE FROM desktop_day WHERE seen_on < ?")
                .param(Date.valueOf(day))
                .update();
    }

    private static int running(Seen seen) {
        return AVAILABLE.equals(seen.state()) ? 1 : 0;
    }

    private static int connected(Seen seen) {
        return CONNECTED.equals(seen.connectionState()) ? 1 : 0;
    }

    private static Date day(Instant at) {
        return Date.valueOf(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }
}
