package org.workspacesportal.lease;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;
import org.workspacesportal.identity.Person;
import org.workspacesportal.notice.NoticeKind;
import org.workspacesportal.notice.Notices;

/** Tells the admins whose owner has left: one mail a day leads each of them to the list, however many there are. */
@Component
class LeaverMails {

    private static final Logger LOG = LoggerFactory.getLogger(LeaverMails.class);

    /** So many may leave at once anywhere. */
    private static final int FEW = 5;

    private static final int OF_ALL = 3;

    private final JdbcClient jdbc;
    private final LeaseLists lists;
    private final LeaseSettings settings;
    private final Terms terms;
    private final People people;
    private final Notices notices;
    private final TransactionTemplate transactions;
    private final Clock clock;

    LeaverMails(
            JdbcClient jdbc,
            LeaseLists lists,
            LeaseSettings settings,
            Terms terms,
            People people,
            Notices notices,
            TransactionTemplate transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.settings = settings;
        this.terms = terms;
        this.people = people;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Tells of those of whom nobody has been told so far, unless they are so many that the directory must be wrong.
     *
     * @param all how many owners there are
     */
    void tell(int all) {
        var left = lists.untoldSince(clock.instant().minus(settings.ownerMissingFor()));
        if (left.isEmpty()) {
            return;
        }
        var owners = left.stream().map(Lease::owner).distinct().count();
        if (isTooMany(owners, all)) {
            LOG.error(
                    "Of {} owners of desktops {} are not known any more; the directory is probably wrong, so no admin is told by mail",
                    all,
                    owners);
            return;
        }
        var admins = people.membersOf(Groups.ADMINS).stream()
                .filter(admin -> admin.mail() != null)
                .toList();
        if (!admins.isEmpty()) {
            transactions.executeWithoutResult(transaction -> tell(left, admins));
        }
    }

    static boolean isTooMany(long gone, long all) {
        return gone > FEW && gone * OF_ALL > all;
    }

    private void tell(List<Lease> left, List<Person> admins) {
        var today = Date.valueOf(terms.today());
        var isFirst = jdbc.sql(
                                "UPDATE lease_look SET told_on = ? WHERE name = 'leavers' AND (told_on IS NULL OR told_on <> ?)")
                        .params(today, today)
                        .update()
                == 1;
        if (!isFirst) {
            return;
        }
        for (var lease : left) {
            jdbc.sql("UPDATE desktop_lease SET owner_missing_told_at = ? WHERE workspace_id = ?")
                    .params(Timestamp.from(clock.instant()), lease.workspaceId())
                    .update();
        }
        var first = left.get(0);
        var since = LocalDate.ofInstant(Objects.requireNonNull(first.ownerMissingSince()), ZoneOffset.UTC);
        admins.forEach(admin -> notices.send(
                NoticeKind.OWNER_LEFT, first.workspaceId(), admin.id(), Map.of(Notices.DAY, since.toString())));
    }
}
