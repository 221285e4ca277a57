package org.workspacesportal.desktop;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells of many people at once where they have a desktop, and so will be given no other one by AWS. */
@Service
@Transactional(readOnly = true)
public class TakenPlaces {

    private static final String OF_PEOPLE = """
            SELECT d.directory_id, d.owner, d.state FROM desktop d
            WHERE lower(d.owner) IN (:people) AND d.gone_at IS NULL
            UNION ALL
            SELECT r.directory_id, r.owner, NULL FROM workspace_request r
            WHERE lower(r.owner) IN (:people) AND r.status = 'READY' AND r.workspace_id IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM desktop d WHERE d.workspace_id = r.workspace_id)""";

    /** A person in a directory, where AWS gives them one desktop and compares names without regard to case. */
    public record Place(String directoryId, String owner) {

        public Place {
            owner = owner.toLowerCase(Locale.ROOT);
        }
    }

    private final JdbcClient jdbc;

    TakenPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All places of these people. */
    public Set<Place> of(Collection<String> people) {
        return people.isEmpty()
                ? Set.of()
                : jdbc
                        .sql(OF_PEOPLE)
                        .param(
                                "people",
                                people.stream()
                                        .map(id -> id.toLowerCase(Locale.ROOT))
                                        .toList())
                        .query((row, index) -> new Seen(
                                new Place(row.getString("directory_id"), row.getString("owner")),
                                Condition.of(row.getString("state"))))
                        .stream()
                        .filter(seen -> seen.condition() != Condition.ENDING)
                        .map(Seen::place)
                        .collect(Collectors.toSet());
    }

    private record Seen(Place place, Condition condition) {}
}
