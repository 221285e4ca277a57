package org.workspacesportal.mail;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the portal is.
 *
 * @param baseUrl address under which people reach it; links in mails and announcements begin with it, whatever host name a request came with
 */
@Validated
@ConfigurationProperties("portal")
record PortalSettings(@NotNull URI baseUrl) {}
