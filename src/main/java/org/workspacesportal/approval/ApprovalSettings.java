package org.workspacesportal.approval;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.workspacesportal.maillink.LinkSettings.Links;
import org.workspacesportal.request.Channel;

/**
 * How approvals work.
 *
 * @param linkValidity how long a link works at most; it never outlives the round it was sent in
 * @param undo how long a decision can be taken back before anything comes of it; zero means not at all
 */
@Validated
@ConfigurationProperties("portal.approval")
public record ApprovalSettings(
        @DefaultValue("7d") @NotNull Duration linkValidity,
        @DefaultValue("0s") @NotNull Duration undo) {

    /** Long enough to notice a mail scanner that presses both buttons behind an open link, one after the other. */
    private static final Duration SECOND_LOOK = Duration.ofSeconds(6);

    public ApprovalSettings {
        if (linkValidity.isNegative() || linkValidity.isZero()) {
            throw new IllegalArgumentException("portal.approval.link-validity must be more than nothing");
        }
        if (undo.isNegative() || undo.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("portal.approval.undo must be between nothing and a day");
        }
    }

    /** How long nothing comes of a decision that was made by this way. */
    Duration undoWindow(Channel channel, Links links) {
        return channel == Channel.MAIL_LINK && links == Links.OPEN && undo.compareTo(SECOND_LOOK) < 0
                ? SECOND_LOOK
                : undo;
    }
}
