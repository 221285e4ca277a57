package org.workspacesportal.cluster;

import java.sql.SQLException;
import liquibase.database.Database;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.exception.LockException;
import liquibase.lockservice.DatabaseChangeLogLock;
import liquibase.lockservice.StandardLockService;

/**
 * Lets one node at a time make the tables, by a lock of PostgreSQL's that ends with the connection: Liquibase's own is a row that would stay when its
 * node is killed, and every later start would wait for it. Made by name by Liquibase.
 */
public final class SchemaLock extends StandardLockService {

    /** Any number that nobody else uses in this database. */
    private static final long KEY = 7_205_759_403_792_793L;

    /** Asks again each second; whoever waits for long is told so by Liquibase. */
    public SchemaLock() {
        setChangeLogLockRecheckTime(1);
    }

    @Override
    public int getPriority() {
        return PRIORITY_DATABASE;
    }

    @Override
    public boolean supports(Database database) {
        return database instanceof PostgresDatabase;
    }

    /** There is no table to be made. */
    @Override
    public void init() {
        // See above.
    }

    @Override
    public boolean acquireLock() throws LockException {
        if (!hasChangeLogLock) {
            hasChangeLogLock = ask("SELECT pg_try_advisory_lock(?)");
            database.setCanCacheLiquibaseTableInfo(hasChangeLogLock);
        }
        return hasChangeLogLock;
    }

    @Override
    public void releaseLock() throws LockException {
        if (hasChangeLogLock) {
            database.setCanCacheLiquibaseTableInfo(false);
            ask("SELECT pg_advisory_unlock(?)");
            hasChangeLogLock = false;
        }
    }

    private boolean ask(String question) throws LockException {
        try {
            database.rollback();
            var connection = (JdbcConnection) database.getConnection();
            try (var statement = connection.prepareStatement(question)) {
                statement.setLong(1, KEY);
                try (var answer = statement.executeQuery()) {
                    return answer.next() && answer.getBoolean(1);
                }
            } finally {
                database.rollback();
            }
        } catch (SQLException | DatabaseException failed) {
            throw new LockException(failed);
        }
    }

    @Override
    public DatabaseChangeLogLock[] listLocks() {
        return new DatabaseChangeLogLock[0];
    }

    @Override
    public void forceReleaseLock() throws LockException {
        releaseLock();
    }

    /** Nothing is left of it. */
    @Override
    public void destroy() {
        // See above.
    }
}
