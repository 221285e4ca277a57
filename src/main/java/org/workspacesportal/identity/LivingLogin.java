package org.workspacesportal.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at each call of somebody who signed in earlier whether that still holds: who has been removed is signed out, who changed groups has the
 * rights of the new ones, and nobody stays longer than they may.
 */
class LivingLogin extends OncePerRequestFilter {

    private final People people;
    private final Duration lifetime;

    LivingLogin(People people, Duration lifetime) {
        this.people = people;
        this.lifetime = lifetime;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest call, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = call.getSession(false);
        var login = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && login != null) {
            if (isOver(session) || people.find(login.getName()).isEmpty()) {
                end(session);
                SecurityContextHolder.clearContext();
            } else if (login instanceof UsernamePasswordAuthenticationToken) {
                refresh(login);
            }
        }
        chain.doFilter(call, response);
    }

    private boolean isOver(HttpSession session) {
        try {
            return System.currentTimeMillis() - session.getCreationTime() > lifetime.toMillis();
        } catch (IllegalStateException endedBeside) {
            return true;
        }
    }

    /** Web apps call several times at once; one of the calls is the first to end it. */
    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException endedBeside) {
            // That is what was to be.
        }
    }

    private void refresh(Authentication login) {
        var groups = people.groupsOf(login.getName());
        if (!Set.copyOf(groups).equals(authorities(login))) {
            var refreshed = UsernamePasswordAuthenticationToken.authenticated(
                    login.getPrincipal(), null, AuthorityUtils.createAuthorityList(List.copyOf(groups)));
            refreshed.setDetails(login.getDetails());
            SecurityContextHolder.setContext(new SecurityContextImpl(refreshed));
        }
    }

    private static Set<String> authorities(Authentication login) {
        return new HashSet<>(AuthorityUtils.authorityListToSet(login.getAuthorities()));
    }
}
