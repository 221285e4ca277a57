package org.workspacesportal.deputy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;
import org.workspacesportal.manager.Managers;
import org.workspacesportal.manager.ManagersUnreachable;
import org.workspacesportal.request.Asked;
import org.workspacesportal.request.RequestSearch;
import org.workspacesportal.request.RequestStatus;
import org.workspacesportal.request.RunningMode;
import org.workspacesportal.request.WorkspaceOrder;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.support.PortalTest;

/** In whose name somebody may decide. */
@PortalTest
class MandatesTest extends Deputising {

    /** Any group will do; a member more in that of the approvers would get the mails of other tests. */
    private static final String GROUP = Groups.REQUESTERS_FOR_OTHERS;

    @Autowired
    People people;

    @Autowired
    RequestSearch requests;

    private Mandates mandates;
    private Managers managers;
    private String manager;
    private String deputy;

    @BeforeEach
    void aManagerAndADeputy() {
        manager = newPeople.employee("manager");
        deputy = newPeople.employee("stand-in");
        managers = requester -> Optional.of(manager);
        mandates = new Mandates(people, deputies, requests, requester -> managers.managerOf(requester));
    }

    @Test
    void whoWasAskedAsAManagerDecidesForAsLongAsTheyAre() {
        nameToday(manager, deputy);

        managers = requester -> Optional.of("their-new-boss");
        assertThat(holder(manager, askedOf(null, manager))).isNull();
        assertThat(holder(deputy, askedOf(null, manager))).isNull();

        managers = requester -> Optional.empty();
        assertThat(holder(manager, askedOf(null, manager))).isNull();
    }

    @Test
    void aFormerManagerDecidesAsAMemberOfTheGroupThatIsAskedToo() {
        var former = newPeople.employee("former-manager", GROUP);

        assertThat(holder(former, askedOf(GROUP, former))).isEqualTo(former);
    }

    @Test
    void thatNobodyCanSayWhoManagesWhomTakesNothingFromAManager() {
        managers = requester -> {
            throw new ManagersUnreachable("The directory is away", new IOException());
        };

        assertThat(holder(manager, askedOf(null, manager))).isEqualTo(manager);
    }

    @Test
    void onesOwnRightComesFirst() {
        var approver = newPeople.employee("approver", GROUP);
        nameToday(manager, approver);

        assertThat(mandates.of(approver, askedOf(GROUP, manager))).hasValueSatisfying(mandate -> {
            assertThat(mandate.holder()).isEqualTo(approver);
            assertThat(mandate.own()).isTrue();
        });
    }

    @Test
    void aDeputyDecidesInTheNameOfAPersonOrSomebodyInAGroup() {
        var approver = newPeople.employee("approver", GROUP);
        nameToday(manager, deputy);
        nameToday(approver, deputy);

        assertThat(holder(deputy, askedOf(null, manager))).isEqualTo(manager);
        assertThat(holder(deputy, askedOf(GROUP, null))).isEqualTo(approver);
        assertThat(holder(deputy, askedOf("camunda-admin", "somebody"))).isNull();
    }

    @Test
    void aDeputysRightBeginsAndEndsWithItsDays() {
        var first = today().plusDays(2);
        var last = today().plusDays(4);
        var request = askedOf(null, manager);
        name(manager, deputy, first, last);

        assertThat(holder(deputy, request)).isNull();
        travelToTheEndOf(first.minusDays(1));
        assertThat(holder(deputy, request)).isNull();
        travelToTheBeginOf(first);
        assertThat(holder(deputy, request)).isEqualTo(manager);
        travelToTheEndOf(last);
        assertThat(holder(deputy, request)).isEqualTo(manager);
        travelToTheBeginOf(last.plusDays(1));
        assertThat(holder(deputy, request)).isNull();
    }

    @Test
    void aDeputysRightEndsWhenItIsTakenBack() {
        nameToday(manager, deputy);
        appointments.end(manager, idOf(manager, deputy));

        assertThat(holder(deputy, askedOf(null, manager))).isNull();
    }

    @Test
    void aDeputysRightIsNotPassedOn() {
        var third = newPeople.employee("third");
        nameToday(manager, deputy);
        nameToday(deputy, third);

        assertThat(holder(third, askedOf(null, manager))).isNull();
    }

    @Test
    void nobodyDecidesAboutThemselvesThroughADeputyNeither() {
        var requester = newPeople.employee("requester", GROUP);
        nameToday(requester, deputy);
        nameToday(manager, requester);

        assertThat(holder(deputy, request(requester, GROUP, null, null, null)))
                .as("deputy of the requester")
                .isNull();
        assertThat(holder(requester, request(requester, null, manager, null, null)))
                .as("requester as a deputy")
                .isNull();
        assertThat(holder(manager, request(requester, null, manager, null, null)))
                .as("somebody else, for themselves")
                .isEqualTo(manager);
    }

    @Test
    void twoLevelsAreTwoPeopleAndTwoNames() {
        var approver = newPeople.employee("approver", GROUP);
        nameToday(manager, deputy);
        nameToday(approver, deputy);

        assertThat(holder(approver, secondLevel(approver, null))).isNull();
        assertThat(holder(approver, secondLevel(manager, null))).isEqualTo(approver);
        assertThat(holder(approver, secondLevel("somebody", approver)))
                .as("whose deputy approved first")
                .isNull();
        assertThat(holder(deputy, secondLevel(deputy, manager)))
                .as("who approved first as a deputy, now as another's")
                .isNull();
    }

    @Test
    void aDeputyOfTheFirstApproverIsNotTheSecondInTheirName() {
        var approver = newPeople.employee("approver", GROUP);
        nameToday(approver, deputy);

        assertThat(holder(deputy, secondLevel(approver, null))).isNull();
        assertThat(holder(deputy, secondLevel(manager, null))).isEqualTo(approver);
    }

    @Test
    void whatWaitsForADeputyIsInTheirInboxWhileTheyAreOne() {
        var requester = newPeople.employee("requester");
        var number = portal.asked(requester);
        evidence.awaitQuiet();
        name("approver", deputy, today().plusDays(1), today().plusDays(1));

        assertThat(waitingFor(deputy)).isEmpty();
        travelToTheBeginOf(today().plusDays(1));
        assertThat(waitingFor(deputy)).contains(number);
        assertThat(waitingFor(requester)).doesNotContain(number);
        appointments.end("approver", idOf("approver", deputy));
    }

    private List<String> waitingFor(String person) {
        var page = mandates.waitingFor(person, PageRequest.ofSize(500));
        assertThat(mandates.countFor(person)).isEqualTo(page.getTotalElements());
        return page.map(one -> one.request().number()).getContent();
    }

    private @Nullable String holder(String person, WorkspaceRequest request) {
        return mandates.of(person, request).map(Mandate::holder).orElse(null);
    }

    private static WorkspaceRequest askedOf(@Nullable String group, @Nullable String person) {
        return request("somebody", group, person, null, null);
    }

    private static WorkspaceRequest secondLevel(String firstApprover, @Nullable String firstApprovedFor) {
        return request("somebody", GROUP, null, firstApprover, firstApprovedFor);
    }

    private static WorkspaceRequest request(
            String requester,
            @Nullable String group,
            @Nullable String person,
            @Nullable String firstApprover,
            @Nullable String firstApprovedFor) {
        var level = firstApprover == null ? 1 : 2;
        return new WorkspaceRequest(
                "WS-2026-000001",
                null,
                requester,
                requester,
                new WorkspaceOrder("standard", "Standard", "d-1", "wsb-1", RunningMode.AUTO_STOP, BigDecimal.TEN),
                null,
                "A new project",
                null,
                RequestStatus.WAITING_FOR_APPROVAL,
                null,
                new Asked(1, level, group, person, null, Instant.MAX, firstApprover, firstApprovedFor),
                null,
                null,
                null,
                Instant.EPOCH);
    }
}
