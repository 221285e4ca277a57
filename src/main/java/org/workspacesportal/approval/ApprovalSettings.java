package org.workspacesportal.approval;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.WorkspaceRequest;

/**
 * How approvals work.
 *
 * @param links what a link in a mail lets its reader do: {@code sign-in} asks for the login first, {@code open} lets whoever has the link decide
 *     in the approver's name, {@code off} leads to the portal
 * @param signInAbove monthly cost from which {@code open} links ask for the login, too; none means never
 * @param linkValidity how long a link works at most; it never outlives the round it was sent in
 * @param undo how long a decision can be taken back before anything comes of it; zero means not at all
 */
@Validated
@ConfigurationProperties("portal.approval")
public record ApprovalSettings(
        @DefaultValue("sign-in") @NotNull Links links,
        @Nullable @Positive BigDecimal signInAbove,
        @DefaultValue("7d") @NotNull Duration linkValidity,
        @DefaultValue("0s") @NotNull Duration undo) {

    /** Long enough to notice a mail scanner that presses both buttons behind an open link, one after the other. */
    private static final Duration SECOND_LOOK = Duration.ofSeconds(6);

    /** What a link in a mail lets its reader do. */
    public enum Links {
        SIGN_IN,
        OPEN,
        OFF
    }

    public ApprovalSettings {
        if (linkValidity.isNegative() || linkValidity.isZero()) {
            throw new IllegalArgumentException("portal.approval.link-validity must be more than nothing");
        }
        if (undo.isNegative() || undo.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("portal.approval.undo must be between nothing and a day");
        }
    }

    /** Whether a link decides about this request only after the login. */
    public boolean asksForLogin(WorkspaceRequest request) {
        return links == Links.SIGN_IN
                || (signInAbove != null && request.order().monthlyCost().compareTo(signInAbove) >= 0);
    }

    /** How long nothing comes of a decision that was made by this way. */
    Duration undoWindow(Channel channel) {
        return channel == Channel.MAIL_LINK && links == Links.OPEN && undo.compareTo(SECOND_LOOK) < 0
                ? SECOND_LOOK
                : undo;
    }
}
