package org.workspacesportal.maillink;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.workspacesportal.mail.PortalAddress;
import org.workspacesportal.process.NotAllowed;

/**
 * Tells our form from somebody else's. A browser says where a form comes from; a program that says nothing is no browser that could have been led
 * here, and has the token all the same.
 */
@Component
public class OwnForm {

    private static final String SITE = "Sec-Fetch-Site";

    private final String origin;

    OwnForm(PortalAddress portal) {
        this.origin = originOf(URI.create(portal.of("/")));
    }

    /**
     * Lets our form pass.
     *
     * @throws NotAllowed when it is somebody else's, or not the one behind this link
     */
    public void require(String token, HttpServletRequest call) {
        var site = call.getHeader(SITE);
        var from = call.getHeader(HttpHeaders.ORIGIN);
        var isOurs = site == null ? from == null || from.equals(origin) : site.equals("same-origin");
        if (!isOurs || !token.equals(call.getParameter("token"))) {
            throw new NotAllowed("link.own-form");
        }
    }

    private static String originOf(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
