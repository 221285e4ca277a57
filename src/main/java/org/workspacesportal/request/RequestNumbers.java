package org.workspacesportal.request;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.data.relational.core.dialect.Dialect;
import org.springframework.data.relational.core.sql.SqlIdentifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out request numbers, {@code WS-2026-000123}; none twice, gaps possible. */
@Component
class RequestNumbers {

    private final JdbcClient jdbc;
    private final String nextValue;

    RequestNumbers(JdbcClient jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.nextValue = dialect.getIdGeneration().createSequenceQuery(SqlIdentifier.unquoted("request_number"));
    }

    String next(LocalDate day) {
        var count = jdbc.sql(nextValue).query(Long.class).single();
        return String.format(Locale.ROOT, "WS-%d-%06d", day.getYear(), count);
    }
}
