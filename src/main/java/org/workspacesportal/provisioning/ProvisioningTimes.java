package org.workspacesportal.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long it took until desktops could be used, from the call to the look that found it so, in the latest requests for the same bundle. */
@Component
class ProvisioningTimes {

    private static final int LATEST = 200;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    ProvisioningTimes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In rising order; few or none for a bundle that is new. */
    List<Duration> of(String bundleId) {
        var now = clock.instant();
        return known.compute(
                        bundleId,
                        (bundle, before) -> before != null && before.until().isAfter(now)
                                ? before
                                : new Known(read(bundle), now.plus(REMEMBERED)))
                .times();
    }

    private List<Duration> read(String bundleId) {
        return jdbc
                .sql("""
                        SELECT c.sent_at, e.at FROM workspace_request r
                        JOIN workspace_creation c ON c.request_number = r.number
                        JOIN request_event e ON e.request_number = r.number AND e.kind = 'READY'
                        WHERE r.bundle_id = ? AND r.change_kind IS NULL AND c.sent_at <= e.at AND NOT c.adopt_any
                        ORDER BY r.number DESC
                        FETCH FIRST %d ROWS ONLY""".formatted(LATEST))
                .param(bundleId)
                .query((row, index) -> Duration.between(
                        row.getTimestamp("sent_at").toInstant(),
                        row.getTimestamp("at").toInstant()))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private record Known(List<Duration> times, Instant until) {}
}
