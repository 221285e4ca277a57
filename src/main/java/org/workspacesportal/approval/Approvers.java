package org.workspacesportal.approval;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;
import org.workspacesportal.identity.Person;
import org.workspacesportal.process.NotAllowed;
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
    record Asked(String group, List<Person> people) {}

    private final People people;
    private final WorkspaceRequests requests;
    private final JdbcClient jdbc;

    Approvers(People people, WorkspaceRequests requests, JdbcClient jdbc) {
        this.people = people;
        this.requests = requests;
        this.jdbc = jdbc;
    }

    /** Notes who is asked: the group the policy names or, where nobody in it may decide about this person, the admins. */
    Asked choose(WorkspaceRequest request, String policyGroup) {
        var asked = eligible(request, policyGroup);
        if (asked.people().isEmpty()) {
            asked = eligible(request, Groups.ADMINS);
        }
        requests.waitFor(request.number(), asked.group());
        var approvers = asked.people();
        IntStream.range(0, approvers.size()).forEach(position -> jdbc.sql(
                        "INSERT INTO request_approver (request_number, position, approver) VALUES (?, ?, ?)")
                .params(request.number(), position, approvers.get(position).id())
                .update());
        return asked;
    }

    private Asked eligible(WorkspaceRequest request, String group) {
        return new Asked(
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
        var group = request.approverGroup();
        if (group == null || !people.isMember(userId, group)) {
            throw new NotAllowed("You may not decide about this request");
        }
    }
}
