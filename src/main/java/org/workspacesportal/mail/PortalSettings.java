package org.workspacesportal.mail;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the portal is.
 *
 * @param baseUrl address under which people reach it; links in mails and announcements begin with it, whatever host name a request came with
 * @param help where people find help, in pages and mails: an address beginning with {@code mailto:} or {@code https:}; none means none is shown
 */
@Validated
@ConfigurationProperties("portal")
record PortalSettings(@NotNull URI baseUrl, @Nullable URI help) {

    @AssertTrue(message = "portal.help must begin with mailto: or https:")
    boolean isHelpReachable() {
        return help == null || Set.of("mailto", "https").contains(String.valueOf(help.getScheme()));
    }
}
