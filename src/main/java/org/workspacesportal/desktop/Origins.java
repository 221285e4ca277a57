package org.workspacesportal.desktop;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.workspacesportal.aws.CallNotMade;
import org.workspacesportal.aws.OutcomeUnknown;
import org.workspacesportal.aws.Workspaces;
import org.workspacesportal.request.LostNumbers;

/** Reads once, of each desktop that was found, for which request it was made: one that is not known here was lost, as by the restoration of an old backup. */
@Component
class Origins {

    private static final Logger LOG = LoggerFactory.getLogger(Origins.class);
    private static final String REQUEST = "portal:request";

    /** A few at a time, as each is a call and nobody waits for it. */
    private static final int AT_ONCE = 3;

    private static final Duration AGAIN = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Workspaces workspaces;
    private final LostNumbers lost;
    private final TransactionOperations transaction;
    private final Clock clock;

    Origins(JdbcClient jdbc, Workspaces workspaces, LostNumbers lost, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.workspaces = workspaces;
        this.lost = lost;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${portal.desktop.look-every:PT5S}")
    void look() {
        List<Found> due = transaction.execute(status -> take());
        if (due != null) {
            due.forEach(this::read);
        }
    }

    /** Nobody else gets them for some minutes; what fails is read again then. */
    private List<Found> take() {
        var now = clock.instant();
        var due = jdbc.sql("""
                        SELECT workspace_id, owner FROM desktop WHERE tags_look_at <= ? AND gone_at IS NULL
                        ORDER BY tags_look_at
                        FETCH FIRST %d ROWS ONLY
                        FOR UPDATE SKIP LOCKED""".formatted(AT_ONCE))
                .param(Timestamp.from(now))
                .query((row, index) -> new Found(row.getString(1), row.getString(2)))
                .list();
        due.forEach(found -> jdbc.sql("UPDATE desktop SET tags_look_at = ? WHERE workspace_id = ?")
                .params(Timestamp.from(now.plus(AGAIN)), found.id())
                .update());
        return due;
    }

    private void read(Found found) {
        var id = found.id();
        String number;
        try {
            number = workspaces.tags(id).getOrDefault(REQUEST, "");
        } catch (CallNotMade | OutcomeUnknown failed) {
            LOG.warn("The tags of {} could not be read, next try in some minutes: {}", id, failed.getMessage());
            return;
        }
        var isLost = lost.note(number, found.owner());
        if (isLost) {
            LOG.warn(
                    "Desktop {} was made for request {}, which is not known here: has an older backup of the database been restored? See /admin/desktops?show=foreign",
                    id,
                    number);
        }
        jdbc.sql("UPDATE desktop SET tags_look_at = NULL, lost_request = ? WHERE workspace_id = ?")
                .params(isLost ? number : null, id)
                .update();
    }

    /** One whose tags are to be read. */
    private record Found(String id, String owner) {}
}
