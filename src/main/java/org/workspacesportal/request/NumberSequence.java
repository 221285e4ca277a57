package org.workspacesportal.request;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.data.relational.core.dialect.Dialect;
import org.springframework.data.relational.core.sql.SqlIdentifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives out numbers such as {@code WS-2026-000123}; none twice, gaps possible. */
public final class NumberSequence {

    private final JdbcClient jdbc;
    private final String nextValue;
    private final String prefix;

    /**
     * Counts on where its sequence is.
     *
     * @param sequence name of the sequence in the database
     * @param prefix what each number begins with
     */
    public NumberSequence(JdbcClient jdbc, Dialect dialect, String sequence, String prefix) {
        this.jdbc = jdbc;
        this.nextValue = dialect.getIdGeneration().createSequenceQuery(SqlIdentifier.unquoted(sequence));
        this.prefix = prefix;
    }

    /** The next number, of the year of that day. */
    public String next(LocalDate day) {
        var count = jdbc.sql(nextValue).query(Long.class).single();
        return String.format(Locale.ROOT, "%s-%d-%06d", prefix, day.getYear(), count);
    }

    /** Has the next number be behind this count; does nothing much where it is already. */
    void passBy(long count) {
        // One by one, as others may take numbers meanwhile, and there is no other way on all databases that gives none
        // twice.
        while (jdbc.sql(nextValue).query(Long.class).single() < count) {
            // The number is not given to anybody.
        }
    }
}
