package org.workspacesportal.deputy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.identity.People;
import org.workspacesportal.request.InvalidInput;

/** Lets people say who stands in for them, and take that back. */
@Component
@Transactional
class Appointments {

    /** Enough for a team, and few enough to look through. */
    static final int LIMIT = 10;

    private final Deputies deputies;
    private final People people;
    private final Clock clock;

    Appointments(Deputies deputies, People people, Clock clock) {
        this.deputies = deputies;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Names a deputy.
     *
     * @param person id of the person who is signed in
     * @param values fields of the form: {@code deputy}, {@code firstDay}, {@code lastDay}
     * @throws InvalidInput naming the field; nothing is stored then
     */
    void name(String person, Map<String, String> values) {
        var form = DeputyForm.of(values, LocalDate.now(clock));
        var deputy = known(form.deputy());
        if (deputy.equalsIgnoreCase(person)) {
            throw new InvalidInput(DeputyForm.DEPUTY, "deputy.self");
        }
        var named = deputies.namedBy(person);
        named.stream()
                .filter(other ->
                        other.deputy().equalsIgnoreCase(deputy) && other.overlaps(form.firstDay(), form.lastDay()))
                .findFirst()
                .ifPresent(other -> {
                    throw new InvalidInput(DeputyForm.DEPUTY, "deputy.overlap", other.firstDay(), other.lastDay());
                });
        if (named.size() >= LIMIT) {
            throw new InvalidInput(DeputyForm.DEPUTY, "deputy.limit", LIMIT);
        }
        try {
            deputies.add(person, deputy, form.firstDay(), form.lastDay());
        } catch (DuplicateKeyException clickedTwice) {
            throw new InvalidInput(DeputyForm.DEPUTY, "deputy.twice");
        }
    }

    /**
     * Ends a period, from now on; one that is over already stays over.
     *
     * @throws DeputyNotFound when this person has named nobody under this id
     */
    void end(String person, long id) {
        if (!deputies.isNamedBy(person, id)) {
            throw new DeputyNotFound();
        }
        deputies.end(id);
    }

    /** The id as the identity service spells it. */
    private String known(String id) {
        return people.find(id)
                .orElseThrow(() -> new InvalidInput(DeputyForm.DEPUTY, "nobody-known"))
                .id();
    }
}
