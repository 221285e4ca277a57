package org.workspacesportal.undeliverable;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.workspacesportal.aws.CallNotMade;
import org.workspacesportal.aws.OutcomeUnknown;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;
import org.workspacesportal.identity.Person;
import org.workspacesportal.mail.MailKind;
import org.workspacesportal.mail.Mails;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.EventKind;
import org.workspacesportal.request.WorkspaceRequests;
import org.workspacesportal.undeliverable.WaitingInVain.Abandoned;

/** Tells of requests that wait for people whom no mail reaches: each request's timeline of each person, the admins of requests that have nobody else. */
@Component
class Consequences {

    private static final Logger LOG = LoggerFactory.getLogger(Consequences.class);
    private static final int NAMED = 10;

    private final WaitingInVain waiting;
    private final UnreachablePeople unreachable;
    private final WorkspaceRequests requests;
    private final People people;
    private final Mails mails;
    private final TransactionOperations transaction;

    Consequences(
            WaitingInVain waiting,
            UnreachablePeople unreachable,
            WorkspaceRequests requests,
            People people,
            Mails mails,
            TransactionOperations transaction) {
        this.waiting = waiting;
        this.unreachable = unreachable;
        this.requests = requests;
        this.people = people;
        this.mails = mails;
        this.transaction = transaction;
    }

    /** What fails is done at the next look. */
    void draw() {
        waiting.unheard()
                .forEach(one -> requests.note(one.number(), EventKind.UNREACHABLE, Actor.SYSTEM, one.person()));
        var abandoned = waiting.abandoned();
        if (!abandoned.isEmpty()) {
            tell(abandoned);
        }
    }

    private void tell(List<Abandoned> abandoned) {
        var numbers = abandoned.stream().map(Abandoned::number).toList();
        LOG.warn("Nobody who is asked about {} can be reached by mail", numbers);
        var facts = Map.of("numbers", numbers.subList(0, Math.min(NAMED, numbers.size())), "count", numbers.size());
        // One who is told tells the others; /admin tells all of them. Nobody is written to again because somebody else
        // could not be.
        if (admins().stream().filter(admin -> isTold(admin, facts)).count() > 0) {
            transaction.executeWithoutResult(status -> note(abandoned));
        }
    }

    private boolean isTold(Person admin, Map<String, ?> facts) {
        try {
            mails.send(MailKind.UNREACHABLE, admin, facts);
            return true;
        } catch (OutcomeUnknown open) {
            LOG.warn("Whether {} has been told is not known: {}", admin.id(), open.getMessage());
            return true;
        } catch (CallNotMade failed) {
            LOG.warn("{} could not be told: {}", admin.id(), failed.getMessage());
            return false;
        }
    }

    private void note(List<Abandoned> abandoned) {
        abandoned.forEach(request -> {
            waiting.told(request);
            requests.note(
                    request.number(),
                    EventKind.APPROVAL_PROBLEM,
                    Actor.SYSTEM,
                    "Nobody who is asked can be reached by mail.");
        });
    }

    private List<Person> admins() {
        return people.membersOf(Groups.ADMINS).stream()
                .filter(admin -> admin.mail() != null)
                .filter(admin -> unreachable.find(admin.id()).isEmpty())
                .toList();
    }
}
