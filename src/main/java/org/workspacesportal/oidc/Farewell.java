package org.workspacesportal.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.web.util.HtmlUtils;

/** Signs out at the provider, too, where it offers that. */
class Farewell extends OidcClientInitiatedLogoutSuccessHandler {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8" /><title>Signing out</title></head>
            <body><p><a href="%s">Sign out of your company account</a></p></body></html>
            """;

    Farewell(ClientRegistrationRepository registrations, String home) {
        super(registrations);
        setDefaultTargetUrl("/login?logout");
        setPostLogoutRedirectUri(home + "/login?logout");
        setRedirectStrategy(new OverAPage());
    }

    /** Our pages may send forms to nobody else, not by a redirect either; so the way out leads over a page. */
    private static final class OverAPage extends DefaultRedirectStrategy {

        @Override
        public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url)
                throws IOException {
            if (url.startsWith("/")) {
                super.sendRedirect(request, response, url);
                return;
            }
            response.setHeader("Refresh", "0; url=" + url);
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(PAGE.formatted(HtmlUtils.htmlEscape(url)));
        }
    }
}
