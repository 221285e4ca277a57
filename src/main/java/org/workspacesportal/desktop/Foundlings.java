package org.workspacesportal.desktop;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.workspacesportal.aws.Workspace;
import org.workspacesportal.request.Actor;

/** Takes in desktops that AWS shows and the portal has not made, so that everybody knows of them. */
@Component
class Foundlings {

    /** One that is being made for a request comes into the inventory when it is ready; until AWS answered, it may be known by its user only. */
    private static final String IS_OURS = """
            SELECT count(*) FROM workspace_request r
            WHERE (r.workspace_id = :id AND r.status IN ('CREATING', 'NEEDS_ATTENTION', 'READY'))
               OR (r.directory_id = :directory AND lower(r.owner) = :user AND r.status IN ('CREATING', 'NEEDS_ATTENTION'))""";

    private final JdbcClient jdbc;
    private final DesktopEvents events;
    private final Owners owners;
    private final TransactionOperations transaction;
    private final Clock clock;

    Foundlings(JdbcClient jdbc, DesktopEvents events, Owners owners, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.owners = owners;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes one in, unless it is there already, is being made for somebody, or is going. */
    void takeIn(Workspace desktop) {
        if (Condition.of(desktop.state()) == Condition.ENDING || isKnown(desktop) || isOurs(desktop)) {
            return;
        }
        var owner = owners.of(desktop);
        try {
            transaction.executeWithoutResult(status -> add(desktop, owner));
        } catch (DuplicateKeyException another) {
            // Another node was faster.
        }
    }

    private void add(Workspace desktop, String owner) {
        var now = Timestamp.from(clock.instant());
        jdbc.sql(
                        "INSERT INTO desktop (workspace_id, directory_id, owner, managed, found_at, tags_look_at) VALUES (?, ?, ?, FALSE, ?, ?)")
                .params(desktop.id(), desktop.directoryId(), owner, now, now)
                .update();
        events.note(desktop.id(), DesktopEventKind.FOUND, Actor.SYSTEM, null);
    }

    private boolean isKnown(Workspace desktop) {
        return jdbc.sql("SELECT count(*) FROM desktop WHERE workspace_id = ?")
                        .param(desktop.id())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean isOurs(Workspace desktop) {
        return jdbc.sql(IS_OURS)
                        .param("id", desktop.id())
                        .param("directory", desktop.directoryId())
                        .param("user", desktop.userName().toLowerCase(Locale.ROOT))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
