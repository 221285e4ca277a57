package org.workspacesportal.provisioning;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long it took until desktops could be used, from the call to the look that found it so, in the latest requests for the same bundle. */
@Component
class ProvisioningTimes {

    private static final int LATEST = 200;
    private static final int BUNDLES = 100;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Cache<String, List<Duration>> known = Caffeine.newBuilder()
            .maximumSize(BUNDLES)
            .expireAfterWrite(REMEMBERED)
            .build();

    ProvisioningTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In rising order; few or none for a bundle that is new. */
    List<Duration> of(String bundleId) {
        return known.get(bundleId, this::read);
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
}
