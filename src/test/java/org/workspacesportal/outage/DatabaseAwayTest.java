package org.workspacesportal.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

/** What is the database's failure, and what is one of a statement. */
class DatabaseAwayTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53100", "53300", "57P01", "57P03", "58030", "25006"})
    void isTheDatabasesFailure(String state) {
        assertThat(DatabaseAway.in(new IllegalStateException(new SQLException("gone", state))))
                .contains("gone");
    }

    /** A protocol that was violated, a limit of one query, a query that was cancelled, a file that is not there, a value that is there already. */
    @ParameterizedTest
    @ValueSource(strings = {"08P01", "53400", "57014", "58P01", "23505", ""})
    void isAStatementsFailure(String state) {
        assertThat(DatabaseAway.in(new IllegalStateException(new SQLException("wrong", state))))
                .isEmpty();
    }

    @Test
    void aPoolThatHasNothingIsTheDatabases() {
        assertThat(DatabaseAway.in(new SQLTransientConnectionException("timed out after 10000ms")))
                .contains("timed out after 10000ms");
        assertThat(DatabaseAway.in(new SQLException("Connection is closed"))).isPresent();
        assertThat(DatabaseAway.in(new IllegalStateException("Connection is closed")))
                .isEmpty();
    }

    /** A batch quotes what was to be written, a password's hash, say. */
    @Test
    void aLineTellsNothingThatWasToBeStored() {
        var batch = new BatchUpdateException(
                "Batch entry 0 insert into ACT_ID_USER values ('secret') was aborted",
                "53100",
                new int[0],
                new SQLException("ERROR: could not extend file\n  Hint: Check free disk space.", "53100"));

        assertThat(DatabaseAway.in(new DataAccessResourceFailureException("failed", batch)))
                .contains("ERROR: could not extend file");
    }

    @Test
    void whatWentWrongFirstCounts() {
        var rollback = new TransactionSystemException("JDBC rollback failed", new SQLException("again"));
        rollback.initApplicationException(new IllegalStateException(new SQLException("terminated", "57P01")));

        assertThat(DatabaseAway.in(rollback)).contains("terminated");
    }
}
