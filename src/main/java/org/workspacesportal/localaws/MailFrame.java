package org.workspacesportal.localaws;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Shows the HTML of a mail in a browser. */
public final class MailFrame {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    /** A mail is somebody else's page: no scripts, nothing loaded from outside, and no share in the portal's session. */
    private static final String POLICY = "sandbox allow-top-navigation-by-user-activation allow-popups"
            + " allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'";

    private MailFrame() {}

    public static ResponseEntity<String> around(String html) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .body(html);
    }
}
