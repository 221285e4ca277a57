package org.workspacesportal.undeliverable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.request.EventKind;

/** Finds the requests that wait for people whom no mail reaches. */
@Component
@Transactional(readOnly = true)
public class WaitingInVain {

    /** So many are told of in one look; the others in the next. */
    private static final int AT_ONCE = 500;

    /** Who is asked about which request now; rounds that are over asked others. */
    private static final String ASKED = """
            FROM request_approver a JOIN workspace_request r
              ON r.number = a.request_number AND r.approval_round = a.approval_round
            WHERE r.status = 'WAITING_FOR_APPROVAL' AND a.asked_at IS NOT NULL""";

    private final JdbcClient jdbc;

    WaitingInVain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody who does not know that a request waits for them.
     *
     * @param number the request
     * @param person who is asked in vain
     */
    record Unheard(String number, String person) {}

    /**
     * A request of which nobody knows that it waits for them.
     *
     * @param number the request
     * @param round how often somebody has been asked
     */
    record Abandoned(String number, int round) {}

    /** How many requests wait for each of these people; those for whom none does are left out. */
    public Map<String, Integer> countsFor(Collection<String> persons) {
        return persons.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("SELECT a.approver, count(*) " + ASKED
                                + " AND a.approver IN (:persons) GROUP BY a.approver")
                        .param("persons", persons)
                        .query((row, index) -> Map.entry(row.getString(1), row.getInt(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The ids of those who are asked about a request now. */
    public List<String> askedAbout(String number) {
        return jdbc.sql("SELECT a.approver " + ASKED + " AND a.request_number = ? ORDER BY a.position")
                .param(number)
                .query(String.class)
                .list();
    }

    /** Those in whose requests it is not noted yet. */
    List<Unheard> unheard() {
        return jdbc.sql("SELECT a.request_number, a.approver " + ASKED + """
                         AND EXISTS (SELECT 1 FROM undeliverable u WHERE u.person = a.approver)
                         AND NOT EXISTS (SELECT 1 FROM request_event e
                                         WHERE e.request_number = a.request_number AND e.kind = ? AND e.note = a.approver)
                        ORDER BY a.request_number, a.position FETCH FIRST %d ROWS ONLY""".formatted(AT_ONCE))
                .param(EventKind.UNREACHABLE.name())
                .query((row, index) -> new Unheard(row.getString(1), row.getString(2)))
                .list();
    }

    /** Those of whom nobody was told yet, whichever round they are in. */
    List<Abandoned> abandoned() {
        return jdbc.sql("SELECT DISTINCT a.request_number, a.approval_round " + ASKED + """
                         AND NOT EXISTS (SELECT 1 FROM request_approver other
                                         WHERE other.request_number = a.request_number AND other.approval_round = a.approval_round
                                           AND NOT EXISTS (SELECT 1 FROM undeliverable u WHERE u.person = other.approver))
                         AND NOT EXISTS (SELECT 1 FROM undeliverable_told t
                                         WHERE t.request_number = a.request_number AND t.approval_round = a.approval_round)
                        ORDER BY a.request_number FETCH FIRST %d ROWS ONLY""".formatted(AT_ONCE))
                .query((row, index) -> new Abandoned(row.getString(1), row.getInt(2)))
                .list();
    }

    /** Notes that somebody is being told. */
    @Transactional
    public void told(Abandoned request) {
        jdbc.sql("INSERT INTO undeliverable_told (request_number, approval_round) VALUES (?, ?)")
                .params(request.number(), request.round())
                .update();
    }
}
