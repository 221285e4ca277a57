package org.workspacesportal.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps Camunda's web apps from beginning sessions. A call of theirs that is under way while its session ends, at a sign-out in another tab for
 * example, would be given a new one, and its cookie would take the place of the login page's: whoever signs in there would be sent back to start.
 */
class OnlyLoginsBeginSessions extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(
                    new HttpServletRequestWrapper(request) {
                        @Override
                        public HttpSession getSession() {
                            return getSession(true);
                        }

                        @Override
                        public HttpSession getSession(boolean create) {
                            var session = super.getSession(false);
                            if (session == null && create) {
                                throw new SessionEnded();
                            }
                            return session;
                        }
                    },
                    response);
        } catch (SessionEnded ended) {
            if (!response.isCommitted()) {
                response.reset();
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            }
        }
    }

    private static class SessionEnded extends RuntimeException {

        SessionEnded() {
            super("This call's session has ended", null, false, false);
        }
    }
}
