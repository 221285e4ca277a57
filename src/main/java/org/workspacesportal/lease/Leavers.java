package org.workspacesportal.lease;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;
import org.workspacesportal.notice.NoticeKind;
import org.workspacesportal.notice.Notices;

/** Looks whose owner has left, and tells the admins once; what becomes of the desktop is theirs to say. A directory that is away tells nothing of anybody. */
@Component
class Leavers {

    private static final Logger LOG = LoggerFactory.getLogger(Leavers.class);

    private final JdbcClient jdbc;
    private final LeaseTable leases;
    private final LeaseSettings settings;
    private final People people;
    private final Notices notices;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Leavers(
            JdbcClient jdbc,
            LeaseTable leases,
            LeaseSettings settings,
            People people,
            Notices notices,
            TransactionTemplate transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.leases = leases;
        this.settings = settings;
        this.people = people;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${portal.lease.owners-every:PT1H}")
    void look() {
        try {
            owners().forEach(this::lookFor);
            leases.ownerlessSince(clock.instant().minus(settings.ownerMissingFor()))
                    .forEach(this::tellOnce);
        } catch (RuntimeException failed) {
            LOG.warn("Whose owner has left could not be found out, next try later: {}", failed.getMessage());
        }
    }

    private List<String> owners() {
        return jdbc.sql("""
                        SELECT DISTINCT d.owner FROM desktop_lease l JOIN desktop d ON d.workspace_id = l.workspace_id
                        WHERE d.gone_at IS NULL AND d.managed = TRUE ORDER BY d.owner""").query(String.class).list();
    }

    private void lookFor(String owner) {
        var isThere = people.find(owner).isPresent();
        var update = isThere
                ? "SET owner_missing_since = NULL, owner_missing_told_at = NULL WHERE owner_missing_since IS NOT NULL"
                : "SET owner_missing_since = :now WHERE owner_missing_since IS NULL";
        var query = jdbc.sql("UPDATE desktop_lease " + update
                        + " AND workspace_id IN (SELECT workspace_id FROM desktop WHERE owner = :owner)")
                .param("owner", owner);
        (isThere ? query : query.param("now", Timestamp.from(clock.instant()))).update();
    }

    private void tellOnce(Lease lease) {
        transactions.executeWithoutResult(transaction -> {
            var first = jdbc.sql("""
                            UPDATE desktop_lease SET owner_missing_told_at = ?
                            WHERE workspace_id = ? AND owner_missing_told_at IS NULL""")
                    .params(Timestamp.from(clock.instant()), lease.workspaceId())
                    .update();
            if (first == 1) {
                var since = lease.ownerMissingSince();
                var day = LocalDate.ofInstant(since == null ? Instant.now(clock) : since, ZoneOffset.UTC);
                people.membersOf(Groups.ADMINS)
                        .forEach(admin -> notices.send(
                                NoticeKind.OWNER_LEFT,
                                lease.workspaceId(),
                                admin.id(),
                                Map.of(Notices.DAY, day.toString())));
            }
        });
    }
}
