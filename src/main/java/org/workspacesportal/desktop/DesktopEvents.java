package org.workspacesportal.desktop;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;

/** The table of what people and the portal did to desktops; lines are added, never changed. */
@Service
@Transactional
public class DesktopEvents {

    /** One that is stopped every evening has hundreds a year. */
    private static final int NEWEST = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    DesktopEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void note(String workspaceId, DesktopEventKind kind, Actor actor, @Nullable String note) {
        var origin = actor.origin();
        jdbc.sql("""
                        INSERT INTO desktop_event (workspace_id, at, kind, actor, channel, note, address, user_agent, link_id)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        workspaceId,
                        Timestamp.from(clock.instant()),
                        kind.name(),
                        actor.userId(),
                        actor.channel().name(),
                        note,
                        origin.address(),
                        origin.userAgent(),
                        origin.linkId())
                .update();
    }

    /** The newest {@value #NEWEST} things that happened to a desktop, oldest first. */
    @Transactional(readOnly = true)
    public List<DesktopEvent> of(String workspaceId) {
        return jdbc.sql("""
                        SELECT at, kind, actor, channel, note FROM
                            (SELECT * FROM desktop_event WHERE workspace_id = ? ORDER BY id DESC FETCH FIRST ? ROWS ONLY) newest
                        ORDER BY id""")
                .params(workspaceId, NEWEST)
                .query((row, index) -> new DesktopEvent(
                        row.getTimestamp("at").toInstant(),
                        DesktopEventKind.valueOf(row.getString("kind")),
                        row.getString("actor"),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("note")))
                .list();
    }
}
