package org.workspacesportal.lease;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The leases with which something is to happen, by the portal itself or by admins. */
@Component
@Transactional(readOnly = true)
class LeaseLists {

    /** What admins find at once on top of their page. */
    static final int MOST = 50;

    private static final String ENDING = "AND l.last_day <= :day AND l.give_back_number IS NULL ";
    private static final String OWNERLESS =
            "AND l.owner_missing_since <= :time AND l.owner_settled_at IS NULL AND l.give_back_number IS NULL ";
    private static final String AT_MOST = " FETCH FIRST %d ROWS ONLY".formatted(MOST);

    private final JdbcClient jdbc;

    LeaseLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those with a last day up to this one that are not on their way back yet, the soonest first. */
    List<Lease> endingBy(LocalDate day) {
        return jdbc.sql(LeaseRows.SELECT + ENDING + "ORDER BY l.last_day, l.workspace_id")
                .param("day", Date.valueOf(day))
                .query(LeaseRows::lease)
                .list();
    }

    /** The same, page by page. */
    Page<Lease> endingBy(LocalDate day, Pageable page) {
        var found = jdbc.sql(LeaseRows.SELECT + ENDING
                        + "ORDER BY l.last_day, l.workspace_id OFFSET :offset ROWS FETCH NEXT :size ROWS ONLY")
                .param("day", Date.valueOf(day))
                .param("offset", page.getOffset())
                .param("size", page.getPageSize())
                .query(LeaseRows::lease)
                .list();
        var all = jdbc.sql("SELECT count(*) " + LeaseRows.FROM + ENDING)
                .param("day", Date.valueOf(day))
                .query(Long.class)
                .single();
        return new PageImpl<>(found, page, all);
    }

    /** The first of those whose owners ask for more time, who asked first first. */
    List<Lease> wished() {
        return jdbc.sql(LeaseRows.SELECT + "AND l.wish IS NOT NULL ORDER BY l.wished_at, l.workspace_id" + AT_MOST)
                .query(LeaseRows::lease)
                .list();
    }

    /** The first of those whose owners have not been known since this time or before, and of whom no admin has said anything. */
    List<Lease> ownerlessSince(Instant time) {
        return jdbc.sql(LeaseRows.SELECT + OWNERLESS + "ORDER BY l.owner_missing_since, l.workspace_id" + AT_MOST)
                .param("time", Timestamp.from(time))
                .query(LeaseRows::lease)
                .list();
    }

    /** Those of them the admins have not been told of. */
    List<Lease> untoldSince(Instant time) {
        return jdbc.sql(LeaseRows.SELECT + OWNERLESS
                        + "AND l.owner_missing_told_at IS NULL ORDER BY l.owner_missing_since, l.workspace_id")
                .param("time", Timestamp.from(time))
                .query(LeaseRows::lease)
                .list();
    }

    /** The first of those whose give-back came to nothing, or cannot begin. */
    List<Lease> notGivenBack() {
        return jdbc.sql(LeaseRows.SELECT + """
                        AND l.ended_at IS NOT NULL AND l.give_back_number IS NULL
                        AND (l.failed_number IS NOT NULL OR l.obstacle IS NOT NULL)
                        ORDER BY l.last_day, l.workspace_id""" + AT_MOST)
                .query(LeaseRows::lease)
                .list();
    }

    /** Those on their way back by a request that has ended with the desktop as it was, or with AWS showing it afterwards as if nothing had been. */
    List<Lease> cameToNothing() {
        return jdbc.sql(LeaseRows.SELECT + """
                        AND EXISTS (SELECT 1 FROM workspace_request b WHERE b.number = l.give_back_number
                                    AND (b.status IN ('REJECTED', 'WITHDRAWN', 'EXPIRED')
                                         OR b.status = 'READY' AND d.missing_since IS NULL AND d.state NOT IN ('TERMINATING', 'TERMINATED')
                                            AND d.seen_at > (SELECT max(e.at) FROM request_event e WHERE e.request_number = b.number)))""").query(LeaseRows::lease).list();
    }
}
