package org.workspacesportal.undeliverable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.SuppressedAddress;
import org.workspacesportal.aws.SuppressedAddress.Reason;
import org.workspacesportal.identity.People;
import org.workspacesportal.identity.Person;
import org.workspacesportal.mail.AddressHash;
import org.workspacesportal.mail.Recipients;

/** The table of people whom no mail reaches. Whoever has another address by now is reached, whatever it says of the old one. */
@Component
public class UnreachablePeople {

    private final JdbcClient jdbc;
    private final Recipients recipients;
    private final People people;

    UnreachablePeople(JdbcClient jdbc, Recipients recipients, People people) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.people = people;
    }

    /** The one person, if no mail reaches them. */
    public Optional<Unreachable> find(String person) {
        return among(List.of(person)).stream().findFirst();
    }

    /** Those of these whom no mail reaches. */
    public List<Unreachable> among(Collection<String> persons) {
        return persons.isEmpty()
                ? List.of()
                : present(jdbc.sql("SELECT * FROM undeliverable WHERE person IN (:persons) ORDER BY person")
                        .param("persons", persons)
                        .query(UnreachablePeople::row)
                        .list());
    }

    /** The latest of all. */
    public List<Unreachable> latest(int most) {
        return present(jdbc.sql("SELECT * FROM undeliverable ORDER BY since DESC, person FETCH FIRST ? ROWS ONLY")
                .param(most)
                .query(UnreachablePeople::row)
                .list());
    }

    private List<Unreachable> present(List<Row> rows) {
        var known = people.findAll(rows.stream().map(Row::person).toList());
        return rows.stream()
                .flatMap(row -> row.of(known.get(row.person())).stream())
                .toList();
    }

    /** Notes those of our people whose addresses these are. */
    void note(Collection<SuppressedAddress> addresses, Instant seenAt) {
        var byHash = addresses.stream()
                .collect(Collectors.toMap(
                        entry -> AddressHash.of(entry.address()), entry -> entry, (first, second) -> second));
        people.findAll(recipients.at(
                        byHash.values().stream().map(SuppressedAddress::address).toList()))
                .values()
                .forEach(person -> {
                    var hash = hash(person);
                    var entry = hash == null ? null : byHash.get(hash);
                    if (hash != null && entry != null) {
                        note(person.id(), hash, entry, seenAt);
                    }
                });
    }

    private void note(String person, String hash, SuppressedAddress entry, Instant seenAt) {
        if (!update(person, hash, entry, seenAt)) {
            try {
                jdbc.sql(
                                "INSERT INTO undeliverable (address_hash, reason, since, seen_at, person) VALUES (?, ?, ?, ?, ?)")
                        .params(values(person, hash, entry, seenAt))
                        .update();
            } catch (DuplicateKeyException another) {
                update(person, hash, entry, seenAt);
            }
        }
    }

    private boolean update(String person, String hash, SuppressedAddress entry, Instant seenAt) {
        return jdbc.sql(
                                "UPDATE undeliverable SET address_hash = ?, reason = ?, since = ?, seen_at = ? WHERE person = ?")
                        .params(values(person, hash, entry, seenAt))
                        .update()
                > 0;
    }

    private static List<Object> values(String person, String hash, SuppressedAddress entry, Instant seenAt) {
        return List.of(hash, entry.reason().name(), Timestamp.from(entry.since()), Timestamp.from(seenAt), person);
    }

    /** Forgets those who were on no page of a list that was read through. */
    void forgetUnseenSince(Instant startedAt) {
        jdbc.sql("DELETE FROM undeliverable WHERE seen_at < ?")
                .param(Timestamp.from(startedAt))
                .update();
    }

    private static @Nullable String hash(Person person) {
        return person.mail() == null ? null : AddressHash.of(person.mail());
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getString("person"),
                row.getString("address_hash"),
                Reason.valueOf(row.getString("reason")),
                row.getTimestamp("since").toInstant());
    }

    private record Row(String person, String hash, Reason reason, Instant since) {

        Optional<Unreachable> of(@Nullable Person now) {
            return now != null && hash.equals(UnreachablePeople.hash(now))
                    ? Optional.of(new Unreachable(now, reason, since))
                    : Optional.empty();
        }
    }
}
