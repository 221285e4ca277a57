package org.workspacesportal.mail;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Where people reach the portal, whatever host name a request came with. */
@Component
@EnableConfigurationProperties(PortalSettings.class)
public class PortalAddress {

    private final String base;

    PortalAddress(PortalSettings settings) {
        this.base = settings.baseUrl().toString().replaceFirst("/+$", "");
    }

    /** The absolute address of a path; the path begins with a slash or is empty. */
    public String of(String path) {
        return base + path;
    }
}
