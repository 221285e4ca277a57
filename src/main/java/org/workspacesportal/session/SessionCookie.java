package org.workspacesportal.session;

import java.util.Optional;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.servlet.server.Session;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/** The cookie that holds a session's key, as {@code server.servlet.session.cookie} describes it; where it goes by https only, browsers take it from nobody but this very host. */
@Component
class SessionCookie extends DefaultCookieSerializer {

    SessionCookie(ServerProperties server) {
        var cookie = server.getServlet().getSession().getCookie();
        setUseBase64Encoding(false);
        setCookieName(name(cookie));
        setUseHttpOnlyCookie(!Boolean.FALSE.equals(cookie.getHttpOnly()));
        setSameSite(Optional.ofNullable(cookie.getSameSite())
                .map(Cookie.SameSite::attributeValue)
                .orElse(null));
        Optional.ofNullable(cookie.getSecure()).ifPresent(this::setUseSecureCookie);
        Optional.ofNullable(cookie.getDomain()).ifPresent(this::setDomainName);
        Optional.ofNullable(cookie.getPath()).ifPresent(this::setCookiePath);
        Optional.ofNullable(cookie.getMaxAge()).ifPresent(age -> setCookieMaxAge((int) age.toSeconds()));
    }

    private static String name(Session.Cookie cookie) {
        var usual = Boolean.TRUE.equals(cookie.getSecure()) ? "__Host-session" : "JSESSIONID";
        return Optional.ofNullable(cookie.getName()).orElse(usual);
    }
}
