package org.workspacesportal.support;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of a call that asks for it, after the login has let the call in, as another tab may at any moment. */
public class SessionEndsOnTheWay extends OncePerRequestFilter implements Ordered {

    public static final String HEADER = "Test-Session-Ends";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && request.getHeader(HEADER) != null) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    @Override
    public int getOrder() {
        return SecurityProperties.DEFAULT_FILTER_ORDER + 10;
    }
}
