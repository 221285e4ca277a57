package org.workspacesportal.approval;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How approvals work.
 *
 * @param links what a link in a mail lets its reader do: {@code sign-in} asks for the login first, {@code open} lets whoever has the link decide
 *     in the approver's name, {@code off} leads to the portal
 * @param linkValidity how long a link works
 */
@Validated
@ConfigurationProperties("portal.approval")
record ApprovalSettings(
        @DefaultValue("sign-in") @NotNull Links links,
        @DefaultValue("7d") @NotNull Duration linkValidity) {

    /** What a link in a mail lets its reader do. */
    enum Links {
        SIGN_IN,
        OPEN,
        OFF
    }
}
