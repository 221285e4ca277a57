package org.workspacesportal.desktop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A desktop that is looked at, as it was known when that began.
 *
 * @param workspaceId its id
 * @param directoryId the directory of its user
 * @param owner whose it is
 * @param state what AWS said last, null if it never did
 * @param missingSince when AWS began not to show it, null while it does
 * @param errand what somebody had it do
 */
record Due(
        String workspaceId,
        String directoryId,
        String owner,
        @Nullable String state,
        @Nullable Instant missingSince,
        @Nullable Errand errand) {

    static final String COLUMNS =
            "workspace_id, directory_id, owner, state, missing_since, doing, doing_since, doing_until";

    static Due of(ResultSet row, int index) throws SQLException {
        return new Due(
                row.getString("workspace_id"),
                row.getString("directory_id"),
                row.getString("owner"),
                row.getString("state"),
                Times.in(row, "missing_since"),
                errand(row));
    }

    private static @Nullable Errand errand(ResultSet row) throws SQLException {
        var doing = row.getString("doing");
        var since = Times.in(row, "doing_since");
        var until = Times.in(row, "doing_until");
        return doing == null || since == null || until == null ? null : new Errand(Doing.valueOf(doing), since, until);
    }
}
