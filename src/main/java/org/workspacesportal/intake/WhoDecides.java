package org.workspacesportal.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.People;
import org.workspacesportal.identity.Person;
import org.workspacesportal.policy.AppliedPolicies;
import org.workspacesportal.portal.Timelines;
import org.workspacesportal.request.Asked;
import org.workspacesportal.request.EventKind;
import org.workspacesportal.request.RequestEvent;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.undeliverable.UnreachablePeople;
import org.workspacesportal.undeliverable.WaitingInVain;

/** Tells whom a request waits for, since when, and what the policy has happen next if nobody decides. */
@Component
class WhoDecides {

    private final People people;
    private final AppliedPolicies policies;
    private final Timelines timelines;
    private final WaitingInVain waiting;
    private final UnreachablePeople unreachable;
    private final Clock clock;

    WhoDecides(
            People people,
            AppliedPolicies policies,
            Timelines timelines,
            WaitingInVain waiting,
            UnreachablePeople unreachable,
            Clock clock) {
        this.people = people;
        this.policies = policies;
        this.timelines = timelines;
        this.waiting = waiting;
        this.unreachable = unreachable;
        this.clock = clock;
    }

    /** Whom it waits for, null where it waits for nobody. */
    @Nullable
    WaitingFor of(WorkspaceRequest request, List<RequestEvent> timeline, String reader, Locale locale) {
        var since = request.waitsForSomebody() ? last(timeline, EventKind.ASKED) : null;
        if (since == null) {
            return null;
        }
        var asked = request.whoIsAsked();
        var policy = policies.of(request.number());
        var ids = Stream.of(asked.person(), asked.group(), asked.escalatedTo())
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        var escalates = policy.escalationGroup() != null && asked.escalatedTo() == null;
        return new WaitingFor(
                timelines.names(request, ids, reader, locale),
                count(request, asked),
                unreachable(request, reader, locale),
                since,
                ahead(since, policy.reminderAfter(), asked),
                escalates ? ahead(since, policy.escalatesAfter(), asked) : null,
                asked.answerBy());
    }

    /** Those who may decide themselves; who stands in for them is not counted. */
    private int count(WorkspaceRequest request, Asked asked) {
        var deciders = new LinkedHashSet<String>();
        Stream.ofNullable(asked.person()).forEach(deciders::add);
        Stream.of(asked.group(), asked.escalatedTo())
                .flatMap(Stream::ofNullable)
                .flatMap(group -> people.membersOf(group).stream())
                .map(Person::id)
                .filter(member -> !request.concerns(member) && !asked.approvedFirstBy(member))
                .forEach(deciders::add);
        return deciders.size();
    }

    private @Nullable String unreachable(WorkspaceRequest request, String reader, Locale locale) {
        var ids = unreachable.among(waiting.askedAbout(request.number())).stream()
                .map(one -> one.person().id())
                .toList();
        return ids.isEmpty() ? null : timelines.names(request, ids, reader, locale);
    }

    private @Nullable Instant ahead(Instant since, Duration after, Asked asked) {
        var at = since.plus(after);
        return at.isAfter(clock.instant()) && at.isBefore(asked.answerBy()) ? at : null;
    }

    private static @Nullable Instant last(List<RequestEvent> timeline, EventKind kind) {
        return timeline.stream()
                .filter(event -> event.kind() == kind)
                .map(RequestEvent::at)
                .reduce(null, (earlier, later) -> later);
    }
}
