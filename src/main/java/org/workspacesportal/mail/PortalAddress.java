package org.workspacesportal.mail;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Where people reach the portal, whatever host name a request came with. */
@Component
@EnableConfigurationProperties(PortalSettings.class)
public class PortalAddress {

    private final String base;
    private final @Nullable URI help;

    PortalAddress(PortalSettings settings) {
        this.base = settings.baseUrl().toString().replaceFirst("/+$", "");
        this.help = settings.help();
    }

    /** Where people find help, if there is such a place. */
    public @Nullable URI help() {
        return help;
    }

    /** The absolute address of a path; the path begins with a slash or is empty. */
    public String of(String path) {
        return base + path;
    }
}
