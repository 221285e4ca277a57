package org.workspacesportal.figures;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.request.RequestStatus;

/** Counts the requests of each status, and finds the one that has been there longest. */
@Component
class Standings {

    private static final List<String> LIVE = Stream.of(RequestStatus.values())
            .filter(RequestStatus::isLive)
            .map(RequestStatus::name)
            .toList();

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One for each status.
     *
     * @param oldest since when the oldest of each status has been there
     */
    @Transactional(readOnly = true)
    public List<Standing> at(Instant now, Map<String, Timestamp> oldest) {
        var counts = counts();
        return Stream.of(RequestStatus.values())
                .map(status -> new Standing(
                        status, counts.getOrDefault(status.name(), 0), age(oldest.get(status.name()), now)))
                .toList();
    }

    /** A live request has stood where it does since the last event that can have brought it there. */
    @Transactional(readOnly = true)
    public Map<String, Timestamp> oldest() {
        var oldest = new HashMap<String, Timestamp>();
        jdbc.sql("""
                        SELECT status, min((SELECT max(e.at) FROM request_event e
                                            WHERE e.request_number = r.number
                                              AND e.kind IN ('REQUESTED', 'UNDONE', 'APPROVED', 'TRIED_AGAIN', 'NEEDS_ATTENTION')))
                        FROM workspace_request r WHERE status IN (:live) GROUP BY status""").param("live", LIVE).query(row -> {
            oldest.put(row.getString(1), row.getTimestamp(2));
        });
        return oldest;
    }

    private Map<String, Integer> counts() {
        var counts = new HashMap<String, Integer>();
        jdbc.sql("SELECT status, count(*) FROM workspace_request GROUP BY status")
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    private static @Nullable Duration age(@Nullable Timestamp since, Instant now) {
        return since == null ? null : Duration.between(since.toInstant(), now);
    }
}
