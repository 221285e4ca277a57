package org.workspacesportal.login;

import jakarta.servlet.ServletContext;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/** Names the session's cookie, where it goes by https only, so that browsers take it from nobody but this very host. */
@Component
class SessionCookie implements ServletContextInitializer {

    private final ServerProperties server;

    SessionCookie(ServerProperties server) {
        this.server = server;
    }

    @Override
    public void onStartup(ServletContext context) {
        var cookie = server.getServlet().getSession().getCookie();
        if (Boolean.TRUE.equals(cookie.getSecure()) && cookie.getName() == null) {
            context.getSessionCookieConfig().setName("__Host-session");
        }
    }
}
