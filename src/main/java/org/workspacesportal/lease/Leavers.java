package org.workspacesportal.lease;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.People;

/** Looks whose owner has left, one node at a time; what becomes of the desktop is for the admins to say. A directory that is away tells nothing of anybody. */
@Component
class Leavers {

    private static final Logger LOG = LoggerFactory.getLogger(Leavers.class);
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final LeaverMails mails;
    private final LeaseSettings settings;
    private final People people;
    private final Clock clock;

    Leavers(JdbcClient jdbc, LeaverMails mails, LeaseSettings settings, People people, Clock clock) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.settings = settings;
        this.people = people;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${portal.lease.owners-every:PT1H}")
    void look() {
        try {
            if (isOurs()) {
                var owners = owners();
                for (var from = 0; from < owners.size(); from += AT_ONCE) {
                    lookFor(owners.subList(from, Math.min(from + AT_ONCE, owners.size())));
                }
                mails.tell(owners.size());
            }
        } catch (RuntimeException failed) {
            LOG.warn("Whose owner has left could not be found out, next try later: {}", failed.getMessage());
        }
    }

    /** Whether this node is to look: the others do not, as long as that is not due again. A look in the time to come is one of a clock that was set back. */
    private boolean isOurs() {
        var now = clock.instant();
        var pause = settings.ownersEvery().dividedBy(2);
        return jdbc.sql("""
                        UPDATE lease_look SET looked_at = :now
                        WHERE name = 'leavers' AND (looked_at IS NULL OR looked_at <= :before OR looked_at >= :after)""")
                        .param("now", Timestamp.from(now))
                        .param("before", Timestamp.from(now.minus(pause)))
                        .param("after", Timestamp.from(now.plus(pause)))
                        .update()
                == 1;
    }

    private List<String> owners() {
        return jdbc.sql("""
                        SELECT DISTINCT d.owner FROM desktop_lease l JOIN desktop d ON d.workspace_id = l.workspace_id
                        WHERE d.gone_at IS NULL AND d.managed = TRUE ORDER BY d.owner""").query(String.class).list();
    }

    private void lookFor(List<String> owners) {
        var missing = missing(owners);
        var there = new ArrayList<>(owners);
        there.removeAll(missing);
        mark(
                "owner_missing_since = NULL, owner_missing_told_at = NULL, owner_settled_at = NULL",
                "owner_missing_since IS NOT NULL",
                there);
        mark("owner_missing_since = :now", "owner_missing_since IS NULL", missing);
    }

    /** Somebody of whom nothing is known but the id may be unknown; those are asked for one by one. */
    private Set<String> missing(List<String> owners) {
        var named = people.getAll(owners);
        var missing = new LinkedHashSet<String>();
        for (var owner : owners) {
            var person = named.apply(owner);
            if (person.mail() == null
                    && person.name().equals(owner)
                    && people.find(owner).isEmpty()) {
                missing.add(owner);
            }
        }
        return missing;
    }

    private void mark(String what, String which, Collection<String> owners) {
        if (!owners.isEmpty()) {
            jdbc.sql("UPDATE desktop_lease SET " + what + " WHERE " + which
                            + " AND workspace_id IN (SELECT workspace_id FROM desktop WHERE owner IN (:owners))")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("owners", owners)
                    .update();
        }
    }
}
