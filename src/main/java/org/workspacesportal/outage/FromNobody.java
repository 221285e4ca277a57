package org.workspacesportal.outage;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A call in which no key of a session is to be found. */
class FromNobody extends HttpServletRequestWrapper {

    FromNobody(HttpServletRequest call) {
        super(call);
    }

    @Override
    public Cookie @Nullable [] getCookies() {
        return null;
    }
}
