package org.workspacesportal.maillink;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What links in mails let their readers do, whether they are about a decision or about a desktop.
 *
 * @param links {@code sign-in} asks for the login first, {@code open} lets whoever has the link act in its owner's name, {@code off} leads to the portal
 * @param signInAbove monthly cost from which, and where it is not known, {@code open} links ask for the login, too; none means never
 */
@Validated
@ConfigurationProperties("portal.approval")
public record LinkSettings(
        @DefaultValue("sign-in") @NotNull Links links,
        @Nullable @Positive BigDecimal signInAbove) {

    /** What a link in a mail lets its reader do. */
    public enum Links {
        SIGN_IN,
        OPEN,
        OFF
    }

    /** Whether mails lead to the portal, and links that are out there are dead. */
    public boolean areOff() {
        return links == Links.OFF;
    }

    /**
     * Whether a link acts only after the login.
     *
     * @param monthlyCost what that costs which it is about, null where nobody knows
     */
    public boolean asksForLogin(@Nullable BigDecimal monthlyCost) {
        return links == Links.SIGN_IN
                || (signInAbove != null && (monthlyCost == null || monthlyCost.compareTo(signInAbove) >= 0));
    }
}
