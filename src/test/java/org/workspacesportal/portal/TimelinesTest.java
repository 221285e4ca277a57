package org.workspacesportal.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Asked;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.EventKind;
import org.workspacesportal.request.Origin;
import org.workspacesportal.request.RequestEvent;
import org.workspacesportal.request.RequestStatus;
import org.workspacesportal.request.RunningMode;
import org.workspacesportal.request.WorkspaceOrder;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.support.PortalTest;

/** What the timeline says, to whom. */
@PortalTest
class TimelinesTest {

    private static final String ADDRESS = "192.0.2.7";
    private static final String AGENT = "Mozilla/5.0";
    private static final String LINK = "0123456789abcdef";
    private static final String HASH = "fedcba9876543210";

    @Autowired
    Timelines timelines;

    @ParameterizedTest
    @EnumSource
    void everythingThatCanHappenHasWords(EventKind kind) {
        var event =
                switch (kind) {
                    case ASKED, REMINDED, ESCALATED -> event(kind, Actor.SYSTEM, "approvers");
                    case UNREACHABLE -> event(kind, Actor.SYSTEM, "approver");
                    case APPROVAL_PROBLEM, EXPIRED, WAITS_FOR_QUOTA, CREATED, SENT, READY, NEEDS_ATTENTION ->
                        event(kind, Actor.SYSTEM, "a note");
                    case TRIED_AGAIN, TAKEN_AS_DONE, GIVEN_UP ->
                        event(kind, new Actor("admin", Channel.TASKLIST), "a note");
                    case REQUESTED, WITHDRAWN -> event(kind, new Actor("employee", Channel.PORTAL), null);
                    case APPROVED_FIRST, APPROVED, REJECTED, UNDONE ->
                        event(kind, new Actor("deputy", Channel.MAIL_LINK).onBehalfOf("approver"), "a note");
                };
        var forEmma =
                switch (kind) {
                    case REQUESTED -> "You asked for this desktop";
                    case ASKED -> "The group of approvers was asked to decide";
                    case REMINDED -> "The group of approvers was reminded that this waits for a decision";
                    case UNREACHABLE -> "Anton Approver cannot be reached by mail";
                    case ESCALATED -> "The group of approvers was asked, too, as nobody had decided";
                    case APPROVED_FIRST -> "Dana Deputy approved this for Anton Approver; a second approval is needed";
                    case APPROVED -> "Dana Deputy approved this for Anton Approver";
                    case REJECTED -> "Dana Deputy rejected this for Anton Approver";
                    case UNDONE -> "Dana Deputy took the decision back for Anton Approver";
                    case APPROVAL_PROBLEM -> "An admin has been asked to look at who decides";
                    case WITHDRAWN -> "You withdrew the request";
                    case EXPIRED -> "Nobody decided in time, and the request ended";
                    case WAITS_FOR_QUOTA ->
                        "The number of desktops our AWS account may have is used up; this one waits until there may be more";
                    case CREATED -> "AWS began to create the desktop";
                    case READY -> "The desktop became ready";
                    case NEEDS_ATTENTION -> "The desktop takes longer than it should, and an admin has to look at it";
                    case SENT -> "AWS was told to change the desktop";
                    case TRIED_AGAIN -> "Ada Admin had it tried again";
                    case TAKEN_AS_DONE -> "Ada Admin saw that it was done";
                    case GIVEN_UP -> "Ada Admin ended the request; there will be no desktop";
                };

        assertThat(line(event, "employee", Audience.CONCERNED).text()).isEqualTo(forEmma);
        assertThat(line(event, "admin-2", Audience.IN_CHARGE).text())
                .isEqualTo(forEmma.replaceFirst("^You", "Emma Employee"));
    }

    @ParameterizedTest
    @EnumSource
    void thoseConcernedReadWhatIsTheirsAndThoseInChargeReadAll(EventKind kind) {
        var event = event(kind, new Actor("approver", Channel.MAIL_LINK), "written");
        var forThoseConcerned =
                switch (kind) {
                    case REQUESTED, APPROVED_FIRST, APPROVED, REJECTED, WITHDRAWN, EXPIRED -> true;
                    case WAITS_FOR_QUOTA, CREATED, SENT, READY, NEEDS_ATTENTION, TAKEN_AS_DONE, GIVEN_UP -> true;
                    case UNDONE, APPROVAL_PROBLEM, TRIED_AGAIN -> false;
                    // In the sentence already.
                    case ASKED, REMINDED, ESCALATED, UNREACHABLE -> false;
                };

        var concerned = line(event, "employee", Audience.CONCERNED);
        assertThat(concerned.note()).isEqualTo(forThoseConcerned ? "written" : null);
        assertThat(concerned.details()).isEmpty();
        assertThat(concerned.toString()).doesNotContain(ADDRESS, AGENT, LINK.substring(0, 8), HASH.substring(0, 8));

        var inCharge = line(event, "deputy", Audience.IN_CHARGE);
        assertThat(inCharge.note()).isEqualTo("written");
        assertThat(inCharge.details())
                .containsExactly(
                        "as approver by a link in a mail",
                        "from " + ADDRESS,
                        "with " + AGENT,
                        "link 01234567…",
                        "request as of fedcba98…");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "approver | employee | Anton Approver was asked to decide",
                "approver | approver | You were asked to decide",
                "approver, deputy | employee | Anton Approver and Dana Deputy were asked to decide",
                "admin,approver,deputy | deputy | Ada Admin, Anton Approver and you were asked to decide",
                "approver, camunda-admin | employee | Anton Approver and the group of admins were asked to decide",
                "desk-owners | employee | The group desk-owners was asked to decide",
                "forgotten | employee | forgotten was asked to decide",
                "colleague | employee | The group colleague was asked to decide",
                "'' | employee | Somebody was asked to decide",
                "| employee | Somebody was asked to decide"
            })
    void whoWasAskedIsToldByName(String note, String reader, String sentence) {
        assertThat(line(event(EventKind.ASKED, Actor.SYSTEM, note), reader, Audience.CONCERNED)
                        .text())
                .isEqualTo(sentence);
    }

    @Test
    void thePolicyIsNobody() {
        assertThat(line(
                                event(EventKind.APPROVED, new Actor("policy", Channel.SYSTEM), null),
                                "employee",
                                Audience.CONCERNED)
                        .text())
                .isEqualTo("The policy approved this automatically");
        assertThat(line(event(EventKind.UNDONE, Actor.SYSTEM, null), "employee", Audience.CONCERNED)
                        .text())
                .isEqualTo("The portal took the decision back");
    }

    @Test
    void aDesktopForSomebodyElseNamesThem() {
        var asked = event(EventKind.REQUESTED, new Actor("employee", Channel.API), null);
        var request = request("employee", "colleague");

        assertThat(List.of("employee", "colleague", "approver"))
                .extracting(reader -> timelines
                        .lines(request, List.of(asked), reader, Audience.CONCERNED, Locale.ENGLISH)
                        .get(0)
                        .text())
                .containsExactly(
                        "You asked for this desktop for Cora Colleague",
                        "Emma Employee asked for this desktop for you",
                        "Emma Employee asked for this desktop for Cora Colleague");
    }

    @Test
    void somebodyTheDirectoryHasForgottenIsToldById() {
        assertThat(line(
                                event(EventKind.REJECTED, new Actor("gone", Channel.API).onBehalfOf("employee"), "no"),
                                "employee",
                                Audience.CONCERNED)
                        .text())
                .isEqualTo("gone rejected this for you");
    }

    @Test
    void theApiTellsTheSame() {
        var timeline = List.of(
                event(EventKind.ASKED, Actor.SYSTEM, "approvers"),
                event(EventKind.APPROVAL_PROBLEM, Actor.SYSTEM, "no manager"),
                event(EventKind.REJECTED, new Actor("deputy", Channel.API).onBehalfOf("approver"), "no budget"));
        var request = request("employee", "employee");

        assertThat(RequestView.of(request, timeline, Audience.CONCERNED))
                .isEqualTo(RequestView.of(request, timeline))
                .extracting(RequestView::timeline)
                .asInstanceOf(InstanceOfAssertFactories.list(TimelineEntry.class))
                .extracting(TimelineEntry::kind, TimelineEntry::actor, TimelineEntry::onBehalfOf, TimelineEntry::note)
                .containsExactly(
                        tuple(EventKind.ASKED, "system", null, "approvers"),
                        tuple(EventKind.APPROVAL_PROBLEM, "system", null, null),
                        tuple(EventKind.REJECTED, "deputy", "approver", "no budget"));
        assertThat(RequestView.of(request, timeline, Audience.IN_CHARGE).timeline())
                .extracting(TimelineEntry::note)
                .containsExactly("approvers", "no manager", "no budget");
    }

    private TimelineLine line(RequestEvent event, String reader, Audience audience) {
        return timelines
                .lines(request("employee", "employee"), List.of(event), reader, audience, Locale.ENGLISH)
                .get(0);
    }

    private static RequestEvent event(EventKind kind, Actor actor, @Nullable String note) {
        return new RequestEvent(
                1L,
                "WS-2026-000001",
                Instant.EPOCH,
                kind,
                actor.userId(),
                actor.onBehalfOf(),
                actor.channel(),
                note,
                HASH,
                new Origin(ADDRESS, AGENT, LINK));
    }

    /** Waits for a person who is forgotten and a group that is called like a person. */
    private static WorkspaceRequest request(String requester, String owner) {
        return new WorkspaceRequest(
                "WS-2026-000001",
                1L,
                requester,
                owner,
                new WorkspaceOrder("standard", "Standard", "d-1", "wsb-1", RunningMode.AUTO_STOP, BigDecimal.TEN),
                null,
                "A new project",
                null,
                RequestStatus.WAITING_FOR_APPROVAL,
                null,
                new Asked(1, 1, null, "forgotten", "colleague", Instant.EPOCH, null, null),
                null,
                null,
                null,
                Instant.EPOCH);
    }
}
