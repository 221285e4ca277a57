package org.workspacesportal.approval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.identity.People;
import org.workspacesportal.mail.MailKind;
import org.workspacesportal.mail.Mails;
import org.workspacesportal.policy.AppliedPolicies;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Asked;
import org.workspacesportal.request.CostCentres;
import org.workspacesportal.request.EventKind;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** What is written about an approval: to those who are asked, to whoever decided, and to the requester when the answer is no or never came. */
@Component
class ApprovalMails {

    private final WorkspaceRequests requests;
    private final AppliedPolicies policies;
    private final AskedApprovers askedApprovers;
    private final Entitlements entitlements;
    private final DecisionAddress address;
    private final CostCentres costCentres;
    private final Catalog catalog;
    private final People people;
    private final Mails mails;

    ApprovalMails(
            WorkspaceRequests requests,
            AppliedPolicies policies,
            AskedApprovers askedApprovers,
            Entitlements entitlements,
            DecisionAddress address,
            CostCentres costCentres,
            Catalog catalog,
            People people,
            Mails mails) {
        this.requests = requests;
        this.policies = policies;
        this.askedApprovers = askedApprovers;
        this.entitlements = entitlements;
        this.address = address;
        this.costCentres = costCentres;
        this.catalog = catalog;
        this.people = people;
        this.mails = mails;
    }

    /** Asks the approver at a position, once; says nothing when there is nothing left to decide. */
    void ask(String number, int position) {
        find(number, position).filter(approver -> !approver.asked()).ifPresent(approver -> {
            send(MailKind.APPROVAL_REQUEST, number, approver);
            askedApprovers.asked(number, round(number), position);
        });
    }

    /** Reminds the approver at a position; says nothing when there is nothing left to decide. */
    void remind(String number, int position) {
        find(number, position).ifPresent(approver -> {
            send(MailKind.APPROVAL_REMINDER, number, approver);
            requests.note(number, EventKind.REMINDED, Actor.SYSTEM, approver.approver());
        });
    }

    /** Tells whoever decided how to take that back; nothing when it is past or too soon past to be of use. */
    void offerUndo(String number) {
        var request = requests.get(number);
        var decision = request.decision();
        if (decision != null && decision.undoUntil() != null && address.undoIsOffered()) {
            var facts = facts(request);
            facts.put("decision", decision);
            var path = address.ofUndo(request, decision.decidedBy(), decision.undoUntil());
            facts.put("decisionPath", path);
            mails.send(MailKind.UNDO, people.get(decision.decidedBy()), facts);
        }
    }

    /** Tells the requester how it ended. */
    void tell(MailKind kind, String number) {
        var request = requests.get(number);
        var facts = new HashMap<String, Object>(Map.of("request", request, "owner", people.get(request.owner())));
        var decision = request.decision();
        if (decision != null) {
            facts.put("decider", people.get(decision.decidedBy()).name());
            facts.put("comment", Objects.requireNonNullElse(decision.comment(), ""));
        }
        mails.send(kind, people.get(request.requester()), facts);
    }

    /** Whoever may not decide any more, or about a request that no longer waits, is not asked. */
    private Optional<AskedApprover> find(String number, int position) {
        var request = requests.get(number);
        return request.waitsForSomebody()
                ? askedApprovers.of(number, round(number)).stream()
                        .filter(approver -> approver.position() == position)
                        .filter(approver ->
                                entitlements.find(approver.approver(), request).isPresent())
                        .findFirst()
                : Optional.empty();
    }

    private void send(MailKind kind, String number, AskedApprover approver) {
        var request = requests.get(number);
        var problem = policies.problemOf(request).orElse(null);
        var facts = facts(request);
        facts.put("reason", approver.reason().name());
        facts.put(
                "onBehalfOf",
                approver.onBehalfOf() == null
                        ? ""
                        : people.get(approver.onBehalfOf()).name());
        facts.put("problem", problem == null ? "" : problem);
        var sent = address.of(request, approver.approver(), problem != null);
        facts.put("decisionPath", sent.path());
        facts.put("personalLink", sent.token() != null);
        mails.send(kind, people.get(approver.approver()), facts);
        address.sent(sent, request, approver.approver());
    }

    private Map<String, Object> facts(WorkspaceRequest request) {
        var names = people.getAll(List.of(request.requester(), request.owner()));
        var facts = new HashMap<String, Object>(Map.of(
                "request", request,
                "requester", names.apply(request.requester()),
                "owner", names.apply(request.owner()),
                "currency", catalog.currency()));
        costCentres.of(request.number()).ifPresent(payer -> facts.put("costCentre", payer));
        return facts;
    }

    private int round(String number) {
        return Optional.ofNullable(requests.get(number).asked())
                .map(Asked::round)
                .orElse(0);
    }
}
