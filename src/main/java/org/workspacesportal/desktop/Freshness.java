package org.workspacesportal.desktop;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has desktops looked at because somebody looks at a page with them, unless they were seen a moment ago. */
@Service
@Transactional
public class Freshness {

    private static final String WANTED = """
            UPDATE desktop SET next_look_at = :now
            WHERE %s AND gone_at IS NULL AND seen_at < :fresh AND (next_look_at IS NULL OR next_look_at > :now)""";

    private final JdbcClient jdbc;
    private final DesktopSettings settings;
    private final Clock clock;

    Freshness(JdbcClient jdbc, DesktopSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Somebody looks at all they have. */
    public void wanted(String person) {
        want("lower(owner) = :which", person.toLowerCase(Locale.ROOT));
    }

    /** Somebody looks at one desktop. */
    public void wantedOne(String workspaceId) {
        want("workspace_id = :which", workspaceId);
    }

    /** Whether what is known of a desktop is so old that a look at it is due or under way. */
    @Transactional(readOnly = true)
    public boolean isStale(Desktop desktop) {
        var seen = desktop.seenAt();
        return seen == null || seen.isBefore(fresh());
    }

    private void want(String condition, String which) {
        jdbc.sql(WANTED.formatted(condition))
                .param("now", Timestamp.from(clock.instant()))
                .param("fresh", Timestamp.from(fresh()))
                .param("which", which)
                .update();
    }

    private Instant fresh() {
        return clock.instant().minus(settings.freshFor());
    }
}
