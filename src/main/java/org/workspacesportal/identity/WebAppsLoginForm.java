package org.workspacesportal.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** The form that a web app shows when a session has ended: signs in to everything, not to that web app alone. */
class WebAppsLoginForm extends OncePerRequestFilter {

    private static final RequestMatcher LOGIN =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/login/*");

    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final EngineLogin login;

    WebAppsLoginForm(EngineLogin login) {
        this.login = login;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !LOGIN.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var given = UsernamePasswordAuthenticationToken.unauthenticated(
                    request.getParameter("username"), request.getParameter("password"));
            var context = new SecurityContextImpl(login.authenticate(given));
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
            // Only now: the web apps begin a new session when somebody signs in.
            if (response.getStatus() == HttpStatus.OK.value()) {
                sessions.saveContext(context, request, response);
            }
        } catch (AuthenticationException refused) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }
}
