package org.workspacesportal.figures;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.request.WorkspaceOrder;

/** Counts what was asked and what was approved in each month, and adds up what that costs. */
@Component
class Months {

    /** A change costs what it adds; of one whose cost nobody knows nothing is counted. */
    private static final String ADDED = "CASE WHEN offer = '" + WorkspaceOrder.NO_OFFER
            + "' THEN 0 ELSE monthly_cost - COALESCE(change_cost_before, 0) END";

    private final JdbcClient jdbc;

    Months(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many months, those included in which nothing happened. */
    @Transactional(readOnly = true)
    public List<Month> from(YearMonth first, int count) {
        var asked = sums("requested_at", "TRUE", first);
        var approved = sums("decided_at", "approved", first);
        return IntStream.range(0, count)
                .mapToObj(first::plusMonths)
                .map(month -> {
                    var approvals = approved.getOrDefault(month, Sum.NOTHING);
                    return new Month(
                            month,
                            asked.getOrDefault(month, Sum.NOTHING).count(),
                            approvals.count(),
                            approvals.monthlyCost());
                })
                .toList();
    }

    private Map<YearMonth, Sum> sums(String time, String which, YearMonth first) {
        var year = "EXTRACT(YEAR FROM " + time + ")";
        var month = "EXTRACT(MONTH FROM " + time + ")";
        var sums = new HashMap<YearMonth, Sum>();
        jdbc.sql("SELECT " + year + ", " + month + ", count(*), sum(" + ADDED + ") FROM workspace_request WHERE " + time
                        + " >= ? AND " + which + " GROUP BY " + year + ", " + month)
                .param(Timestamp.valueOf(first.atDay(1).atStartOfDay()))
                .query(row -> {
                    sums.put(YearMonth.of(row.getInt(1), row.getInt(2)), new Sum(row.getInt(3), row.getBigDecimal(4)));
                });
        return sums;
    }

    private record Sum(int count, BigDecimal monthlyCost) {

        static final Sum NOTHING = new Sum(0, BigDecimal.ZERO);
    }
}
