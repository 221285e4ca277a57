package org.workspacesportal.desktop;

import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.request.Actor;

/** How desktops are meant to be set up: as they were made, or as somebody took for right afterwards. */
@Service
@Transactional
public class KnownSetups {

    private final JdbcClient jdbc;
    private final DesktopEvents events;
    private final InventorySearch search;

    KnownSetups(JdbcClient jdbc, DesktopEvents events, InventorySearch search) {
        this.jdbc = jdbc;
        this.events = events;
        this.search = search;
    }

    /**
     * Takes for right what was seen of a desktop last.
     *
     * @return whether that was something else than before
     */
    public boolean acceptDrift(String workspaceId, Actor actor) {
        var drift = search.find(workspaceId).map(InventoryLine::drift);
        if (drift.isEmpty() || drift.get().isEmpty()) {
            return false;
        }
        jdbc.sql("UPDATE desktop SET known_setup = seen_setup WHERE workspace_id = ?")
                .param(workspaceId)
                .update();
        var note = drift.get().stream()
                .map(difference -> difference.property() + ": " + difference.expected() + " -> " + difference.now())
                .collect(Collectors.joining("; "));
        events.note(workspaceId, DesktopEventKind.DRIFT_ACCEPTED, actor, note);
        return true;
    }
}
