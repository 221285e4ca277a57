package org.workspacesportal.cluster;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares this node's clock with the one that all nodes can ask. */
@Component
public class DatabaseClock {

    /** The machine's, by which locks and due times go where nobody tests. */
    private final Clock clock = Clock.systemUTC();

    private final JdbcClient jdbc;

    public DatabaseClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far this node is ahead of the database; negative where it is behind. */
    public Duration ahead() {
        var before = clock.instant();
        var theirs = jdbc.sql("SELECT now()").query(Timestamp.class).single().toInstant();
        var answered = clock.instant();
        return Duration.between(
                theirs, before.plus(Duration.between(before, answered).dividedBy(2)));
    }
}
