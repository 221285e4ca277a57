package org.workspacesportal.onboarding;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.deputy.Deputies;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;
import org.workspacesportal.identity.Person;
import org.workspacesportal.process.NotAllowed;

/** Who may decide about an onboarding as a whole: those in the group that the policy names and their deputies, but never whoever asked. */
@Component
@Transactional
class OnboardingApprovers {

    /**
     * Somebody who was asked.
     *
     * @param person id of who it is
     * @param onBehalfOf id of the person whose deputy that is
     */
    record Approver(String person, @Nullable String onBehalfOf) {}

    private final JdbcClient jdbc;
    private final People people;
    private final Deputies deputies;
    private final Clock clock;

    OnboardingApprovers(JdbcClient jdbc, People people, Deputies deputies, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.deputies = deputies;
        this.clock = clock;
    }

    /** The policy or, where the group it names has nobody who could decide, the way to the admins. */
    @Transactional(readOnly = true)
    OnboardingPolicy followable(OnboardingPolicy policy, String requester) {
        var group = policy.approverGroup();
        return group.equals(Groups.ADMINS)
                        || members(group, requester).findAny().isPresent()
                ? policy
                : policy.ledToAdmins(
                        "The onboarding policy asks the group %s, in which there is nobody who could decide."
                                .formatted(group));
    }

    /** Writes down whom to ask, first those themselves, then their deputies; returns how many they are. */
    int choose(String number, String group, String requester) {
        var chosen = new LinkedHashMap<String, Approver>();
        var members = members(group, requester).toList();
        members.forEach(member -> chosen.put(member, new Approver(member, null)));
        members.forEach(member -> deputies.deputiesOf(member).stream()
                .filter(deputy -> !deputy.equalsIgnoreCase(requester))
                .forEach(deputy -> chosen.putIfAbsent(deputy, new Approver(deputy, member))));
        var position = new AtomicInteger();
        chosen.values().forEach(approver -> jdbc.sql(
                        "INSERT INTO onboarding_approver (onboarding_number, position, approver, on_behalf_of) VALUES (?, ?, ?, ?)")
                .params(number, position.getAndIncrement(), approver.person(), approver.onBehalfOf())
                .update());
        return chosen.size();
    }

    /** Who is asked at a position. */
    @Transactional(readOnly = true)
    Optional<Approver> at(String number, int position) {
        return list(number).stream().skip(position).findFirst();
    }

    /** All who are asked, in their order. */
    @Transactional(readOnly = true)
    List<Approver> list(String number) {
        return jdbc.sql(
                        "SELECT approver, on_behalf_of FROM onboarding_approver WHERE onboarding_number = ? ORDER BY position")
                .param(number)
                .query((row, index) -> new Approver(row.getString(1), row.getString(2)))
                .list();
    }

    /** Whether the mail that asks has not gone out yet. */
    @Transactional(readOnly = true)
    boolean isToBeAsked(String number, int position) {
        return jdbc.sql(
                                "SELECT count(*) FROM onboarding_approver WHERE onboarding_number = ? AND position = ? AND asked_at IS NULL")
                        .params(number, position)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void asked(String number, int position) {
        jdbc.sql("UPDATE onboarding_approver SET asked_at = ? WHERE onboarding_number = ? AND position = ?")
                .params(Timestamp.from(clock.instant()), number, position)
                .update();
    }

    /** By whose right this person decides, their own first; nothing where they may not. */
    @Transactional(readOnly = true)
    Optional<Approver> mandate(String person, Onboarding onboarding) {
        var group = onboarding.approverGroup();
        if (group == null || onboarding.isOf(person) || people.find(person).isEmpty()) {
            return Optional.empty();
        }
        return people.isMember(person, group)
                ? Optional.of(new Approver(person, null))
                : deputies.representedBy(person).stream()
                        .filter(holder -> !onboarding.isOf(holder) && people.isMember(holder, group))
                        .findFirst()
                        .map(holder -> new Approver(person, holder));
    }

    /**
     * The same for somebody who decides.
     *
     * @throws NotAllowed saying why they may not
     */
    @Transactional(readOnly = true)
    Approver require(String person, Onboarding onboarding) {
        if (onboarding.isOf(person)) {
            throw new NotAllowed("onboarding.own");
        }
        return mandate(person, onboarding).orElseThrow(() -> new NotAllowed("onboarding.not-an-approver"));
    }

    private Stream<String> members(String group, String requester) {
        return people.membersOf(group).stream().map(Person::id).filter(member -> !member.equalsIgnoreCase(requester));
    }
}
