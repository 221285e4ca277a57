package org.workspacesportal.faults;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Waits for the database, whatever is being done to it. */
final class PatientConnections extends DriverManagerDataSource {

    PatientConnections(String url) {
        super(url);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return await().atMost(Duration.ofMinutes(2))
                .pollInSameThread()
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(super::getConnection, connection -> connection != null);
    }
}
