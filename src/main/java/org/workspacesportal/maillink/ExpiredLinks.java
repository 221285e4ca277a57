package org.workspacesportal.maillink;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets links some time after they have expired: from then on they count as unknown anyway, and what was done by them stands in timelines. Each of several nodes may do so. */
@Component
class ExpiredLinks {

    /** For whoever wants to know why somebody's link did not work. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    ExpiredLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${portal.maillink.tidy-every:PT6H}")
    void tidy() {
        var before = Timestamp.from(clock.instant().minus(KEPT));
        jdbc.sql("DELETE FROM approval_link WHERE expires_at < ?").param(before).update();
        jdbc.sql("DELETE FROM desktop_link WHERE expires_at < ?").param(before).update();
    }
}
