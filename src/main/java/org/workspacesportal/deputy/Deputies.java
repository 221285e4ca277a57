package org.workspacesportal.deputy;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of deputies: who stands in for whom, and who did. */
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
        return jdbc
                .sql("SELECT * FROM deputy WHERE person = ? AND first_day <= ? AND last_day >= ?"
                        + " AND ended_at IS NULL ORDER BY id")
                .params(person, today(), today())
                .query(Deputies::deputy)
                .stream()
                .map(Deputy::deputy)
                .distinct()
                .toList();
    }

    /** The ids of those for whom a person stands in today. */
    @Transactional(readOnly = true)
    public List<String> representedBy(String deputy) {
        return standingInBy(deputy).stream().map(Deputy::person).distinct().toList();
    }

    /** For whom a person stands in today, and until when. */
    @Transactional(readOnly = true)
    List<Deputy> standingInBy(String deputy) {
        return jdbc.sql("SELECT * FROM deputy WHERE deputy = ? AND first_day <= ? AND last_day >= ?"
                        + " AND ended_at IS NULL ORDER BY id")
                .params(deputy, today(), today())
                .query(Deputies::deputy)
                .list();
    }

    /** Who stands in for a person now or later, in the order in which they begin. */
    @Transactional(readOnly = true)
    List<Deputy> namedBy(String person) {
        return jdbc.sql("SELECT * FROM deputy WHERE person = ? AND last_day >= ? AND ended_at IS NULL"
                        + " ORDER BY first_day, id")
                .params(person, today())
                .query(Deputies::deputy)
                .list();
    }

    void add(String person, String deputy, LocalDate firstDay, LocalDate lastDay) {
        jdbc.sql("""
                        INSERT INTO deputy (person, deputy, first_day, last_day, named_at, live_key)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        person,
                        deputy,
                        Date.valueOf(firstDay),
                        Date.valueOf(lastDay),
                        now(),
                        person + "/" + deputy + "/" + firstDay)
                .update();
    }

    /** Ends a period now, whether it has begun or not; one that is over stays as it was. */
    void end(long id) {
        jdbc.sql("UPDATE deputy SET ended_at = ?, live_key = NULL WHERE id = ? AND ended_at IS NULL AND last_day >= ?")
                .params(now(), id, today())
                .update();
    }

    /** Whether a person has named somebody under this id, at whatever time. */
    @Transactional(readOnly = true)
    boolean isNamedBy(String person, long id) {
        return jdbc.sql("SELECT count(*) FROM deputy WHERE id = ? AND person = ?")
                        .params(id, person)
                        .query(Long.class)
                        .single()
                > 0;
    }

    static Deputy deputy(ResultSet row, int index) throws SQLException {
        return new Deputy(
                row.getLong("id"),
                row.getString("person"),
                row.getString("deputy"),
                row.getDate("first_day").toLocalDate(),
                row.getDate("last_day").toLocalDate());
    }

    private Date today() {
        return Date.valueOf(LocalDate.now(clock));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
