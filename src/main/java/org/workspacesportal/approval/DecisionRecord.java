package org.workspacesportal.approval;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.maillink.LinkSettings;
import org.workspacesportal.maillink.MailLinks;
import org.workspacesportal.policy.AppliedPolicies;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Asked;
import org.workspacesportal.request.RequestMovedOn;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/** Writes a decision to the record: who decided, for whom, by which way and link, and whether that settles it. */
@Component
class DecisionRecord {

    /**
     * What follows from a decision.
     *
     * @param furtherApproval whether somebody else has to approve as well
     * @param undoWindow how long it can be taken back, zero if it cannot
     */
    record Outcome(boolean furtherApproval, Duration undoWindow) {}

    private final WorkspaceRequests requests;
    private final Entitlements entitlements;
    private final AppliedPolicies policies;
    private final MailLinks links;
    private final ApprovalSettings settings;
    private final LinkSettings linkSettings;
    private final Clock clock;

    DecisionRecord(
            WorkspaceRequests requests,
            Entitlements entitlements,
            AppliedPolicies policies,
            MailLinks links,
            ApprovalSettings settings,
            LinkSettings linkSettings,
            Clock clock) {
        this.requests = requests;
        this.entitlements = entitlements;
        this.policies = policies;
        this.links = links;
        this.settings = settings;
        this.linkSettings = linkSettings;
        this.clock = clock;
    }

    /**
     * Writes a decision; the comment is taken as checked.
     *
     * @throws org.workspacesportal.process.NotAllowed when this person may not decide
     * @throws RequestMovedOn when the request no longer waits for this decision
     */
    Outcome write(String number, boolean approved, @Nullable String comment, Actor actor) {
        var request = requests.get(number);
        var mandate = entitlements.require(actor.userId(), request);
        var decider = mandate.own() ? actor : actor.onBehalfOf(mandate.holder());
        useLink(request, actor);
        if (approved && policies.of(number).needsSecondAt(level(request))) {
            requests.approveFirst(number, comment, decider);
            return new Outcome(true, Duration.ZERO);
        }
        var window = settings.undoWindow(actor.channel(), linkSettings.links());
        requests.decide(
                number,
                approved,
                comment,
                decider,
                window.isZero() ? null : clock.instant().plus(window));
        return new Outcome(false, window);
    }

    private void useLink(WorkspaceRequest request, Actor actor) {
        var link = actor.origin().linkId();
        if (link != null && !links.use(link, actor.userId(), request, asked(request))) {
            throw new RequestMovedOn(request);
        }
    }

    private static int level(WorkspaceRequest request) {
        return asked(request).level();
    }

    private static Asked asked(WorkspaceRequest request) {
        return request.whoIsAsked();
    }
}
