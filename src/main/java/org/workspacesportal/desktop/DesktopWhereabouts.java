package org.workspacesportal.desktop;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.Whereabouts;

/** Finds the directories of desktops in the inventory, and of those that are being made, or take the place of another one, in the requests for them. */
@Component
class DesktopWhereabouts implements Whereabouts {

    private final JdbcClient jdbc;

    DesktopWhereabouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> directoriesOf(Collection<String> workspaceIds) {
        return workspaceIds.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                SELECT workspace_id, directory_id FROM desktop WHERE workspace_id IN (:ids)
                                UNION SELECT workspace_id, directory_id FROM workspace_request WHERE workspace_id IN (:ids)
                                UNION SELECT c.successor_id, r.directory_id
                                FROM workspace_change c JOIN workspace_request r ON r.number = c.request_number
                                WHERE c.successor_id IN (:ids)""")
                        .param("ids", workspaceIds)
                        .query((row, index) -> Map.entry(row.getString(1), row.getString(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    }
}
