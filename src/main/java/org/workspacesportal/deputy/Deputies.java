package org.workspacesportal.deputy;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of deputies. */
@Component
@Transactional
public class Deputies {

    private final JdbcClient jdbc;
    private final Clock clock;

    Deputies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The ids of those who stand in for a person today. */
    @Transactional(readOnly = true)
    public List<String> deputiesOf(String person) {
        return today("SELECT * FROM deputy WHERE person = ? AND first_day <= ? AND last_day >= ? ORDER BY id", person)
                .stream()
                .map(Deputy::deputy)
                .distinct()
                .toList();
    }

    /** The ids of those for whom a person stands in today. */
    @Transactional(readOnly = true)
    public List<String> representedBy(String deputy) {
        return today("SELECT * FROM deputy WHERE deputy = ? AND first_day <= ? AND last_day >= ? ORDER BY id", deputy)
                .stream()
                .map(Deputy::person)
                .distinct()
                .toList();
    }

    private List<Deputy> today(String query, String person) {
        var today = Date.valueOf(LocalDate.now(clock));
        return jdbc.sql(query)
                .params(person, today, today)
                .query(Deputies::deputy)
                .list();
    }

    private static Deputy deputy(ResultSet row, int index) throws SQLException {
        return new Deputy(
                row.getLong("id"),
                row.getString("person"),
                row.getString("deputy"),
                row.getDate("first_day").toLocalDate(),
                row.getDate("last_day").toLocalDate());
    }
}
