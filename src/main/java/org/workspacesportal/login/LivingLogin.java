package org.workspacesportal.login;

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
import java.util.regex.Pattern;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.workspacesportal.identity.People;
import org.workspacesportal.limits.DecodedPath;

/**
 * Looks at each call of somebody who signed in earlier whether that still holds: who has been removed is signed out, who changed groups has the
 * rights of the new ones, and nobody stays longer than they may.
 */
class LivingLogin extends OncePerRequestFilter {

    private static final Pattern MATERIAL = Pattern.compile(
            "/(?:css|webjars|camunda/(?:app|lib|assets))/.*\\.(?:css|js|map|svg|png|gif|ico|woff2?|ttf|eot)");

    private final People people;
    private final Duration lifetime;

    LivingLogin(People people, Duration lifetime) {
        this.people = people;
        this.lifetime = lifetime;
    }

    /** What pages are made of is the same for everybody, and a page asks for dozens of them. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest call) {
        return MATERIAL.matcher(DecodedPath.of(call)).matches();
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
            } else {
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
            SecurityContextHolder.setContext(
                    new SecurityContextImpl(with(login, AuthorityUtils.createAuthorityList(List.copyOf(groups)))));
        }
    }

    private static Authentication with(Authentication login, List<GrantedAuthority> authorities) {
        AbstractAuthenticationToken refreshed = login instanceof OAuth2AuthenticationToken company
                ? new OAuth2AuthenticationToken(
                        company.getPrincipal(), authorities, company.getAuthorizedClientRegistrationId())
                : UsernamePasswordAuthenticationToken.authenticated(login.getPrincipal(), null, authorities);
        refreshed.setDetails(login.getDetails());
        return refreshed;
    }

    private static Set<String> authorities(Authentication login) {
        return new HashSet<>(AuthorityUtils.authorityListToSet(login.getAuthorities()));
    }
}
