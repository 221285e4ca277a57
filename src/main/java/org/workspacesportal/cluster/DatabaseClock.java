package org.workspacesportal.cluster;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares this node's clock with the one that all nodes can ask. */
@Component
class DatabaseClock {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    @Autowired
    DatabaseClock(JdbcClient jdbc) {
        // The machine's, by which locks and due times go where nobody tests.
        this(jdbc, Clock.systemUTC());
    }

    DatabaseClock(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How far this node is ahead of the database; negative where it is behind. */
    Duration ahead() {
        var before = clock.instant();
        var theirs = jdbc.sql("SELECT now()").query(Timestamp.class).single().toInstant();
        var answered = clock.instant();
        return Duration.between(
                theirs, before.plus(Duration.between(before, answered).dividedBy(2)));
    }
}
