package org.workspacesportal.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.approval.AskedApprover.Reason;

/** The table of who was asked to decide about which request, round by round. */
@Component
@Transactional
class AskedApprovers {

    private final JdbcClient jdbc;
    private final Clock clock;

    AskedApprovers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those who are asked in a round, in their order. */
    @Transactional(readOnly = true)
    public List<AskedApprover> of(String number, int round) {
        return jdbc.sql("""
                        SELECT * FROM request_approver WHERE request_number = ? AND approval_round = ?
                        ORDER BY position""")
                .params(number, round)
                .query(AskedApprovers::approver)
                .list();
    }

    /** Adds somebody, unless they are asked in this round already. */
    void add(String number, int round, String approver, @Nullable String onBehalfOf, Reason reason) {
        var known = of(number, round);
        if (known.stream().noneMatch(asked -> asked.approver().equals(approver))) {
            jdbc.sql("""
                            INSERT INTO request_approver
                                (request_number, approval_round, position, approver, on_behalf_of, reason)
                            VALUES (?, ?, ?, ?, ?, ?)""")
                    .params(number, round, known.size(), approver, onBehalfOf, reason.name())
                    .update();
        }
    }

    /** Notes that the mail that asks this person has gone out. */
    void asked(String number, int round, int position) {
        jdbc.sql("""
                        UPDATE request_approver SET asked_at = ?
                        WHERE request_number = ? AND approval_round = ? AND position = ?""")
                .params(Timestamp.from(clock.instant()), number, round, position)
                .update();
    }

    private static AskedApprover approver(ResultSet row, int index) throws SQLException {
        return new AskedApprover(
                row.getInt("position"),
                row.getString("approver"),
                row.getString("on_behalf_of"),
                Reason.valueOf(row.getString("reason")),
                row.getTimestamp("asked_at") != null);
    }
}
