package org.workspacesportal.desktop;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.request.Actor;

/** What desktops are doing because somebody said so, one thing at a time and none while AWS is changing the desktop. */
@Service
@Transactional
public class Errands {

    private final JdbcClient jdbc;
    private final DesktopEvents events;
    private final DesktopSettings settings;
    private final Clock clock;

    Errands(JdbcClient jdbc, DesktopEvents events, DesktopSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Notes that a desktop is about to do something, for everybody to see before AWS is called; it is looked at in a moment.
     *
     * @param patience how long it may take
     * @return whether it was free to do so; of several at once one is told so
     */
    public boolean begin(String workspaceId, Doing what, Duration patience) {
        var now = clock.instant();
        return jdbc.sql("""
                        UPDATE desktop SET doing = ?, doing_since = ?, doing_until = ?, overdue = NULL, next_look_at = ?
                        WHERE workspace_id = ? AND doing IS NULL AND gone_at IS NULL
                          AND NOT EXISTS (SELECT 1 FROM workspace_request r WHERE %s)""".formatted(DesktopRows.CHANGE_AT_WORK.formatted("desktop.workspace_id")))
                        .params(
                                what.name(),
                                Timestamp.from(now),
                                Timestamp.from(now.plus(patience)),
                                Timestamp.from(now.plus(settings.moment())),
                                workspaceId)
                        .update()
                == 1;
    }

    /** The number of the request by which a desktop is being changed. */
    @Transactional(readOnly = true)
    public Optional<String> changeUnderWay(String workspaceId) {
        return jdbc.sql("SELECT r.number FROM workspace_request r WHERE " + DesktopRows.CHANGE_AT_WORK.formatted("?"))
                .param(workspaceId)
                .query(String.class)
                .optional();
    }

    /** Notes that nothing came of it; the desktop is looked at, as it may be otherwise than it seemed. */
    public void cancel(String workspaceId) {
        jdbc.sql(
                        "UPDATE desktop SET doing = NULL, doing_since = NULL, doing_until = NULL, next_look_at = ? WHERE workspace_id = ?")
                .params(Timestamp.from(clock.instant()), workspaceId)
                .update();
    }

    /**
     * Notes what has become of what a desktop was doing when somebody began to look at it.
     *
     * @param state the state in which it was seen, null where AWS did not show it
     */
    void check(Due due, @Nullable String state) {
        var errand = due.errand();
        if (errand == null) {
            if (state != null) {
                forgive(due.workspaceId(), state);
            }
        } else if (state != null && errand.isDone(due.state(), state, clock.instant())) {
            end(due.workspaceId(), errand, null);
        } else if (errand.isOverdue(clock.instant()) && end(due.workspaceId(), errand, errand.what())) {
            events.note(
                    due.workspaceId(),
                    DesktopEventKind.OVERDUE,
                    Actor.SYSTEM,
                    errand.what().name());
        }
    }

    /** What it did not do in time it may have done since. */
    private void forgive(String workspaceId, String state) {
        for (var what : Doing.values()) {
            if (what.goal().equals(state)) {
                jdbc.sql("UPDATE desktop SET overdue = NULL WHERE workspace_id = ? AND overdue = ?")
                        .params(workspaceId, what.name())
                        .update();
            }
        }
    }

    private boolean end(String workspaceId, Errand errand, @Nullable Doing overdue) {
        return jdbc.sql("""
                        UPDATE desktop SET doing = NULL, doing_since = NULL, doing_until = NULL, overdue = ?
                        WHERE workspace_id = ? AND doing = ? AND doing_since = ?""")
                        .params(
                                overdue == null ? null : overdue.name(),
                                workspaceId,
                                errand.what().name(),
                                Timestamp.from(errand.since()))
                        .update()
                == 1;
    }
}
