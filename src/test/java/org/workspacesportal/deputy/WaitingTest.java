package org.workspacesportal.deputy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.identity.People;
import org.workspacesportal.manager.Managers;
import org.workspacesportal.request.RequestSearch;
import org.workspacesportal.request.WorkspaceRequests;
import org.workspacesportal.support.PortalTest;

/** What waits for somebody, page by page; nothing that is stored here outlives its test. */
@PortalTest
@Transactional
class WaitingTest extends Deputising {

    private static final String NUMBER = "WS-1999-%06d";

    @Autowired
    People people;

    @Autowired
    RequestSearch search;

    @Autowired
    WorkspaceRequests requests;

    private Mandates mandates;
    private Managers managers;
    private String group;
    private String approver;
    private String boss;
    private String deputy;
    private String requester;

    @BeforeEach
    void peopleAndAGroup() {
        group = newPeople.group("deciders");
        approver = newPeople.employee("decider", group);
        boss = newPeople.employee("boss");
        deputy = newPeople.employee("substitute");
        requester = newPeople.employee("asker");
        managers = person -> Optional.of(boss);
        mandates = new Mandates(people, deputies, search, person -> managers.managerOf(person));
        deputies.add(approver, deputy, today(), today());
        deputies.add(boss, deputy, today(), today());
        deputies.add(boss, approver, today(), today());
    }

    @Test
    void theDatabaseKnowsWhoMayDecideAsWellAsTheRuleDoes() {
        var stored = new ArrayList<String>();
        for (var asked : List.of(requester, approver.toUpperCase(Locale.ROOT), boss)) {
            for (var owner : List.of(asked, deputy)) {
                for (var first : Arrays.asList(null, "somebody", approver, deputy, boss)) {
                    for (var firstFor :
                            first == null ? Arrays.asList((String) null) : Arrays.asList(null, approver, boss)) {
                        for (var level : List.of(1, 2)) {
                            stored.add(store(stored.size(), asked, owner, group, null, null, level, first, firstFor));
                            stored.add(store(stored.size(), asked, owner, null, boss, null, level, first, firstFor));
                            stored.add(
                                    store(stored.size(), asked, owner, "others", null, group, level, first, firstFor));
                            stored.add(
                                    store(stored.size(), asked, owner, "others", null, null, level, first, firstFor));
                        }
                    }
                }
            }
        }
        stored.add(store(stored.size(), requester, requester, null, null, null, null, null, null));

        for (var reader : List.of(approver, boss, deputy, requester)) {
            var byRule = stored.stream()
                    .map(requests::get)
                    .filter(request -> request.waitsForSomebody()
                            && mandates.of(reader, request).isPresent())
                    .map(request -> request.number() + " " + mandates.of(reader, request))
                    .toList();

            var listed = Stream.iterate(0, page -> page + 1)
                    .map(page -> mandates.waitingFor(reader, PageRequest.of(page, 20)))
                    .takeWhile(page -> page.getNumberOfElements() > 0)
                    .flatMap(page -> page.stream())
                    .map(one -> one.request().number() + " " + Optional.of(one.mandate()))
                    .toList();
            assertThat(listed).as(reader).isEqualTo(byRule);
            assertThat(mandates.countFor(reader)).as(reader).isEqualTo(byRule.size());
        }
    }

    @Test
    void whatWaitedForAFormerManagerIsNeitherListedNorCounted() {
        managers = person -> Optional.of(person.equals("lost") ? "new-boss" : boss);
        store(1, "lost", "lost", null, boss, null, 1, null, null);
        var kept = store(2, "kept", "kept", null, boss, null, 1, null, null);

        var page = mandates.waitingFor(boss, PageRequest.ofSize(20));

        assertThat(page.map(one -> one.request().number())).containsExactly(kept);
        assertThat(page.getTotalElements()).isEqualTo(1);
        assertThat(mandates.countFor(boss)).isEqualTo(1);
    }

    @Test
    void whatComesAfterWhatWaitsNoLongerIsReached() {
        managers = person -> Optional.of(person.equals("lost") ? "new-boss" : boss);
        IntStream.range(0, 20).forEach(index -> store(index, "lost", "lost", null, boss, null, 1, null, null));
        var last = store(20, "kept", "kept", null, boss, null, 1, null, null);

        var first = mandates.waitingFor(boss, PageRequest.of(0, 20));
        var second = mandates.waitingFor(boss, PageRequest.of(1, 20));

        assertThat(first.hasNext()).isTrue();
        assertThat(second.map(one -> one.request().number())).containsExactly(last);
    }

    private String store(
            int index,
            String asks,
            String owner,
            @Nullable String group,
            @Nullable String person,
            @Nullable String escalatedTo,
            @Nullable Integer level,
            @Nullable String first,
            @Nullable String firstFor) {
        var number = NUMBER.formatted(index);
        jdbc.update(
                """
                INSERT INTO workspace_request (number, version, requester, owner, offer, offer_name, directory_id, bundle_id, running_mode,
                    monthly_cost, reason, status, approver_group, approver, escalated_to, approval_round, approval_level, answer_by,
                    first_approver, first_approved_for, requested_at)
                VALUES (?, 1, ?, ?, 'standard', 'Standard', 'd-1', 'wsb-1', 'AUTO_STOP', 33, 'A project', 'WAITING_FOR_APPROVAL',
                    ?, ?, ?, ?, ?, CASE WHEN ? THEN TIMESTAMP '2999-01-01 00:00:00' END, ?, ?, TIMESTAMP '1999-01-01 00:00:00')""",
                number,
                asks,
                owner,
                group,
                person,
                escalatedTo,
                level == null ? null : 1,
                level,
                Objects.nonNull(level),
                first,
                firstFor);
        return number;
    }
}
