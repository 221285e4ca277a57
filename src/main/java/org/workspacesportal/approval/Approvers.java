package org.workspacesportal.approval;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.workspacesportal.deputy.Mandates;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;
import org.workspacesportal.identity.Person;
import org.workspacesportal.process.NotAllowed;
import org.workspacesportal.request.Asked;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** Who may decide about a request, and who was asked to. */
@Component
class Approvers {

    /**
     * Those who are asked.
     *
     * @param group id of the group that may decide
     * @param people its members but for those the request is about
     */
    record Chosen(String group, List<Person> people) {}

    private final People people;
    private final WorkspaceRequests requests;
    private final Mandates mandates;
    private final JdbcClient jdbc;
    private final Clock clock;

    Approvers(People people, WorkspaceRequests requests, Mandates mandates, JdbcClient jdbc, Clock clock) {
        this.mandates = mandates;
        this.clock = clock;
        this.people = people;
        this.requests = requests;
        this.jdbc = jdbc;
    }

    /** Notes who is asked: the group the policy names or, where nobody in it may decide about this person, the admins. */
    Chosen choose(WorkspaceRequest request, String policyGroup, Duration expiresAfter) {
        var asked = eligible(request, policyGroup);
        if (asked.people().isEmpty()) {
            asked = eligible(request, Groups.ADMINS);
        }
        requests.ask(
                request.number(),
                new Asked(1, 1, asked.group(), null, null, clock.instant().plus(expiresAfter), null, null),
                asked.group());
        var approvers = asked.people();
        IntStream.range(0, approvers.size()).forEach(position -> jdbc.sql(
                        "INSERT INTO request_approver (request_number, position, approver) VALUES (?, ?, ?)")
                .params(request.number(), position, approvers.get(position).id())
                .update());
        return asked;
    }

    private Chosen eligible(WorkspaceRequest request, String group) {
        return new Chosen(
                group,
                people.membersOf(group).stream()
                        .filter(member -> !request.concerns(member.id()))
                        .toList());
    }

    /** The person asked at a position, counted from 0. */
    Person asked(String number, int position) {
        var id = jdbc.sql("SELECT approver FROM request_approver WHERE request_number = ? AND position = ?")
                .params(number, position)
                .query(String.class)
                .single();
        return people.get(id);
    }

    /**
     * Lets nobody decide who may not, whichever way they come.
     *
     * @throws NotAllowed saying why
     */
    void requireEntitled(String userId, WorkspaceRequest request) {
        if (request.concerns(userId)) {
            throw new NotAllowed("You asked for this desktop or are to get it; somebody else has to decide");
        }
        if (mandates.of(userId, request).isEmpty()) {
            throw new NotAllowed("You may not decide about this request");
        }
    }
}
