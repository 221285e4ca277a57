package org.workspacesportal.desktop;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.request.Actor;

/** Which desktops the portal looks after although it did not make them. */
@Service
@Transactional
public class Stewardship {

    private final JdbcClient jdbc;
    private final DesktopEvents events;

    Stewardship(JdbcClient jdbc, DesktopEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Has it look after a desktop from now on; does nothing where it does already. */
    public void adopt(String workspaceId, Actor admin) {
        var adopted = jdbc.sql("UPDATE desktop SET managed = TRUE WHERE workspace_id = ? AND NOT managed")
                .param(workspaceId)
                .update();
        if (adopted == 1) {
            events.note(workspaceId, DesktopEventKind.ADOPTED, admin, null);
        }
    }
}
