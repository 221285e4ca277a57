package org.workspacesportal.approval;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.workspacesportal.approval.AskedApprover.Reason;
import org.workspacesportal.deputy.Deputies;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;
import org.workspacesportal.identity.Person;
import org.workspacesportal.manager.Managers;
import org.workspacesportal.manager.ManagersUnreachable;
import org.workspacesportal.policy.AppliedPolicies;
import org.workspacesportal.policy.ApprovalPolicy;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Asked;
import org.workspacesportal.request.EventKind;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** Chooses who is asked to decide about a request. */
@Component
class Approvers {

    private static final Logger LOG = LoggerFactory.getLogger(Approvers.class);

    private final WorkspaceRequests requests;
    private final AppliedPolicies policies;
    private final AskedApprovers askedApprovers;
    private final People people;
    private final Managers managers;
    private final Deputies deputies;
    private final Clock clock;

    Approvers(
            WorkspaceRequests requests,
            AppliedPolicies policies,
            AskedApprovers askedApprovers,
            People people,
            Managers managers,
            Deputies deputies,
            Clock clock) {
        this.requests = requests;
        this.policies = policies;
        this.askedApprovers = askedApprovers;
        this.people = people;
        this.managers = managers;
        this.deputies = deputies;
        this.clock = clock;
    }

    /** Begins a round: asks whom the policy names for the level the request is at or, where that leads nowhere, the admins. */
    Asked choose(WorkspaceRequest request, ApprovalPolicy policy) {
        var level = levelOf(request);
        var manager = level == 1 && policy.asksManager() ? managerOf(request) : null;
        if (manager != null) {
            var asked = begin(request, policy, level, null, manager);
            addAll(request, asked, List.of(people.get(manager)), Reason.MANAGER);
            return asked;
        }
        var followed = followable(request, policy, level);
        var group = followed.groupAt(level);
        var asked = begin(request, followed, level, group, null);
        var reason = reason(followed, level);
        if (reason == Reason.PROBLEM) {
            requests.note(request.number(), EventKind.APPROVAL_PROBLEM, Actor.SYSTEM, followed.problem());
        }
        addAll(request, asked, eligible(request, group), reason);
        return asked;
    }

    /** The policy or, where the group it names has nobody who could decide, the way to the admins. */
    private ApprovalPolicy followable(WorkspaceRequest request, ApprovalPolicy policy, int level) {
        var group = policy.groupAt(level);
        if (group.equals(Groups.ADMINS) || !eligible(request, group).isEmpty()) {
            return policy;
        }
        var led = policy.ledToAdmins(
                level,
                "The approval policy asks the group %s, in which there is nobody who could decide.".formatted(group));
        policies.keep(request.number(), led);
        return led;
    }

    private static Reason reason(ApprovalPolicy policy, int level) {
        if (policy.problem() != null && policy.groupAt(level).equals(Groups.ADMINS)) {
            return Reason.PROBLEM;
        }
        return level > 1 ? Reason.SECOND_LEVEL : Reason.APPROVER;
    }

    /** Lets a second group decide, too; the admins where the policy names none or one that leads nowhere. */
    String escalate(WorkspaceRequest request, ApprovalPolicy policy) {
        var group = policy.escalationGroup();
        if (group == null || eligible(request, group).isEmpty()) {
            group = Groups.ADMINS;
        }
        var asked = requests.escalate(request.number(), group).whoIsAsked();
        var reason = policy.problem() != null && group.equals(Groups.ADMINS) ? Reason.PROBLEM : Reason.ESCALATION;
        addAll(request, asked, eligible(request, group), reason);
        return group;
    }

    /** Asks a deputy whose time has come in the middle of a round. */
    void addDeputy(WorkspaceRequest request, String deputy, String person) {
        askedApprovers.add(request.number(), request.whoIsAsked().round(), deputy, person, Reason.DEPUTY);
    }

    private Asked begin(
            WorkspaceRequest request,
            ApprovalPolicy policy,
            int level,
            @Nullable String group,
            @Nullable String person) {
        var before = request.asked();
        var asked = new Asked(
                before == null ? 1 : before.round() + 1,
                level,
                group,
                person,
                null,
                clock.instant().plus(policy.expiresAfter()),
                before == null ? null : before.firstApprover(),
                before == null ? null : before.firstApprovedFor());
        requests.ask(request.number(), asked, person == null ? String.valueOf(group) : person);
        return asked;
    }

    /** First those themselves, then their deputies: who is both decides in their own name. */
    private void addAll(WorkspaceRequest request, Asked asked, List<Person> approvers, Reason reason) {
        for (var approver : approvers) {
            askedApprovers.add(request.number(), asked.round(), approver.id(), null, reason);
        }
        for (var approver : approvers) {
            deputies.deputiesOf(approver.id()).stream()
                    .filter(deputy -> mayDecide(request, deputy))
                    .forEach(deputy ->
                            askedApprovers.add(request.number(), asked.round(), deputy, approver.id(), Reason.DEPUTY));
        }
    }

    private @Nullable String managerOf(WorkspaceRequest request) {
        return knownManagerOf(request.requester())
                .flatMap(people::find)
                .map(Person::id)
                .filter(manager -> mayDecide(request, manager))
                .orElse(null);
    }

    /** Whoever asks for a desktop waits for this answer: where there is none now, the group decides, as for people without a manager. */
    private Optional<String> knownManagerOf(String requester) {
        try {
            return managers.managerOf(requester);
        } catch (ManagersUnreachable unknown) {
            LOG.warn("The group is asked instead of a manager. {}", unknown.getMessage());
            return Optional.empty();
        }
    }

    private List<Person> eligible(WorkspaceRequest request, String group) {
        return people.membersOf(group).stream()
                .filter(member -> mayDecide(request, member.id()))
                .toList();
    }

    private static boolean mayDecide(WorkspaceRequest request, String person) {
        var approvedFirst = Optional.ofNullable(request.asked()).filter(asked -> asked.approvedFirstBy(person));
        return !request.concerns(person) && approvedFirst.isEmpty();
    }

    private static int levelOf(WorkspaceRequest request) {
        var before = request.asked();
        return before != null && before.firstApprover() != null ? 2 : 1;
    }
}
