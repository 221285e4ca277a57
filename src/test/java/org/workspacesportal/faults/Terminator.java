package org.workspacesportal.faults;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Ends sessions of nodes in the database, one after the other. */
final class Terminator implements AutoCloseable {

    private final Connection own;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger ended = new AtomicInteger();
    private volatile @Nullable SQLException failure;

    Terminator(DatabaseServer database) throws SQLException {
        own = database.connect();
    }

    void begin(Duration each) {
        clock.scheduleAtFixedRate(this::endOne, 0, each.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void endOne() {
        try {
            if (DatabaseServer.endASession(own)) {
                ended.incrementAndGet();
            }
        } catch (SQLException failed) {
            failure = failed;
        }
    }

    /** From now on no session ends by it. */
    void end() {
        clock.shutdown();
        await().until(clock::isTerminated);
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }

    int ended() {
        return ended.get();
    }

    @Override
    public void close() throws SQLException {
        clock.shutdown();
        own.close();
    }
}
