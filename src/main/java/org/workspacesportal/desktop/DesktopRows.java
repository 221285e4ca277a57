package org.workspacesportal.desktop;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.aws.WorkspaceSetup;
import org.workspacesportal.request.WorkspaceOrder;

/** Desktops as they are read, each with what was asked for. */
final class DesktopRows {

    /** Of the inventory, as {@code d}, each with the request that says what it is now, as {@code r}. */
    static final String SELECT = """
            SELECT d.workspace_id, d.directory_id, d.owner, d.request_number, r.offer, r.offer_name, r.monthly_cost,
                   COALESCE(d.bundle_id, r.bundle_id) AS bundle_id, COALESCE(d.running_mode, r.running_mode) AS running_mode,
                   d.auto_stop_minutes, d.compute_type, d.root_gib, d.user_gib, d.operating_system,
                   d.state, d.last_used_at, d.use_seen_at, d.registration_code, d.seen_at, d.found_at, d.managed, d.doing, d.error,
                   d.missing_since, d.overdue, d.known_setup, d.seen_setup, d.lost_request
            FROM desktop d LEFT JOIN workspace_request r ON r.number = COALESCE(d.changed_by, d.request_number)
            """;

    /** What was made for a request, as {@code r}, and is not in the inventory yet. */
    static final String SELECT_NOT_TAKEN_IN = """
            SELECT r.workspace_id, r.directory_id, r.owner, r.number, r.offer, r.offer_name, r.monthly_cost,
                   r.bundle_id, r.running_mode, NULL, NULL, NULL, NULL, NULL,
                   NULL, NULL, NULL, NULL, NULL, NULL, TRUE, NULL, NULL,
                   NULL, NULL, NULL, NULL, NULL
            FROM workspace_request r
            """;

    /** That {@code r} is a request by which a desktop, of this id, is being changed or may soon be. */
    static final String LIVE_CHANGE =
            "r.change_workspace_id = %s AND r.status IN ('WAITING_FOR_APPROVAL', 'CREATING', 'NEEDS_ATTENTION')";

    /** That {@code r} is a request by which AWS is having a desktop, of this id, changed. */
    static final String CHANGE_AT_WORK = "r.change_workspace_id = %s AND r.status = 'CREATING'";

    private DesktopRows() {}

    static Desktop desktop(ResultSet row, int index) throws SQLException {
        var offer = row.getString("offer");
        return new Desktop(
                row.getString("workspace_id"),
                row.getString("directory_id"),
                row.getString("owner"),
                row.getString("request_number"),
                offer,
                row.getString("offer_name"),
                WorkspaceOrder.NO_OFFER.equals(offer) ? null : row.getBigDecimal("monthly_cost"),
                setup(row),
                row.getString("state"),
                Times.in(row, "last_used_at"),
                row.getTimestamp("use_seen_at") != null,
                row.getString("registration_code"),
                Times.in(row, "seen_at"),
                Times.in(row, "found_at"),
                row.getBoolean("managed"),
                doing(row, "doing"),
                doing(row, "overdue"),
                Times.in(row, "missing_since"),
                row.getString("error"));
    }

    private static @Nullable Doing doing(ResultSet row, String column) throws SQLException {
        var doing = row.getString(column);
        return doing == null ? null : Doing.valueOf(doing);
    }

    private static WorkspaceSetup setup(ResultSet row) throws SQLException {
        return new WorkspaceSetup(
                row.getString("bundle_id"),
                row.getString("running_mode"),
                number(row, "auto_stop_minutes"),
                row.getString("compute_type"),
                number(row, "root_gib"),
                number(row, "user_gib"),
                row.getString("operating_system"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
