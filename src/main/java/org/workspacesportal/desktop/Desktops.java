package org.workspacesportal.desktop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desktops people have, from what was last seen of them: asking here asks nobody else. */
@Service
@Transactional(readOnly = true)
public class Desktops {

    /** A desktop that became ready a moment ago has not been taken into the inventory yet. */
    private static final String OF_PERSON = DesktopRows.SELECT + """
            WHERE lower(d.owner) = :person AND d.gone_at IS NULL
            UNION ALL
            """ + DesktopRows.SELECT_NOT_TAKEN_IN + """
            WHERE lower(r.owner) = :person AND r.status = 'READY' AND r.workspace_id IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM desktop d WHERE d.workspace_id = r.workspace_id)
              AND NOT EXISTS (SELECT 1 FROM workspace_request later
                              WHERE later.workspace_id = r.workspace_id AND later.status = 'READY' AND later.number > r.number)
            ORDER BY request_number NULLS LAST, workspace_id""";

    private static final String BY_ID = DesktopRows.SELECT + "WHERE d.workspace_id = :id AND d.gone_at IS NULL";

    private static final String GONE = DesktopRows.SELECT + "WHERE d.workspace_id = :id AND d.gone_at IS NOT NULL";

    private final JdbcClient jdbc;

    Desktops(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The desktops this person owns, upper and lower case alike, oldest request first. */
    public List<Desktop> of(String person) {
        return jdbc.sql(OF_PERSON)
                .param("person", person.toLowerCase(Locale.ROOT))
                .query(DesktopRows::desktop)
                .list();
    }

    /** A desktop of the inventory that is not gone. */
    public Optional<Desktop> find(String workspaceId) {
        return read(BY_ID, workspaceId);
    }

    /** A desktop that AWS does not have any more, as it was when it was last seen. */
    public Optional<Desktop> findGone(String workspaceId) {
        return read(GONE, workspaceId);
    }

    private Optional<Desktop> read(String sql, String workspaceId) {
        return jdbc.sql(sql)
                .param("id", workspaceId)
                .query(DesktopRows::desktop)
                .optional();
    }
}
