package org.workspacesportal.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.maillink.LinkSettings;
import org.workspacesportal.maillink.MailLinks;
import org.workspacesportal.request.Asked;
import org.workspacesportal.request.WorkspaceRequest;

/** Where a mail leads whoever is to decide: to a link of their own, or to the portal. */
@Component
class DecisionAddress {

    /** A shorter window is over before anybody has read a mail. */
    private static final Duration WORTH_A_MAIL = Duration.ofSeconds(30);

    /**
     * The address in one mail.
     *
     * @param path path below the portal's address
     * @param token the token in it, if it is a link
     */
    record Sent(String path, @Nullable String token) {}

    private final MailLinks links;
    private final LinkSettings linkSettings;
    private final ApprovalSettings settings;
    private final Clock clock;

    DecisionAddress(MailLinks links, LinkSettings linkSettings, ApprovalSettings settings, Clock clock) {
        this.links = links;
        this.linkSettings = linkSettings;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * An address for one approver.
     *
     * @param inPortal whether only somebody who is signed in is to decide
     */
    Sent of(WorkspaceRequest request, String approver, boolean inPortal) {
        if (inPortal || linkSettings.areOff()) {
            return new Sent("/approvals/" + request.number(), null);
        }
        var asked = request.whoIsAsked();
        return link(request, asked, approver, earlier(clock.instant().plus(settings.linkValidity()), asked.answerBy()));
    }

    /** The mail has gone out: what that approver was sent before is dead. */
    void sent(Sent sent, WorkspaceRequest request, String approver) {
        if (sent.token() != null) {
            links.revokeOlder(request.number(), approver, sent.token());
        }
    }

    boolean undoIsOffered() {
        return settings.undo().compareTo(WORTH_A_MAIL) >= 0;
    }

    /** An address at which a decision can be taken back. */
    String ofUndo(WorkspaceRequest request, String decider, Instant until) {
        return linkSettings.areOff()
                ? "/approvals/" + request.number()
                : link(request, request.whoIsAsked(), decider, until).path();
    }

    private Sent link(WorkspaceRequest request, Asked asked, String approver, Instant expiresAt) {
        var token = links.issue(request, asked, approver, expiresAt);
        return new Sent("/decisions/" + token, token);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
