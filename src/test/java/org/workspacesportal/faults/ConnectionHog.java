package org.workspacesportal.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Takes connections of the database until none is left, those of nodes as well. */
final class ConnectionHog implements AutoCloseable {

    private static final String TOO_MANY = "53300";

    private final DatabaseServer database;
    private final Connection own;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<Connection> taken = new ArrayList<>();
    private int refusals;

    ConnectionHog(DatabaseServer database) throws SQLException {
        this.database = database;
        this.own = database.connect();
    }

    void begin() {
        clock.scheduleAtFixedRate(this::takeAll, 0, 50, TimeUnit.MILLISECONDS);
    }

    /** Each round one of a node's is ended, and whoever is quicker has it. */
    private synchronized void takeAll() {
        try {
            DatabaseServer.endASession(own);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        try {
            while (true) {
                taken.add(database.connect());
            }
        } catch (SQLException full) {
            refusals += TOO_MANY.equals(full.getSQLState()) ? 1 : 0;
        }
    }

    synchronized int refusals() {
        return refusals;
    }

    synchronized void end() {
        clock.shutdownNow();
        taken.forEach(ConnectionHog::close);
        taken.clear();
    }

    @Override
    public void close() {
        end();
        close(own);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            // It was to go.
        }
    }
}
