package org.workspacesportal.process;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.workspacesportal.limits.DecodedPath;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.Origin;

/** Tells the engine who is signed in, by which way they came and from where, for as long as their request takes. */
class ActorFilter extends OncePerRequestFilter {

    private static final Map<String, Channel> CHANNELS = Map.of(
            "/engine-rest/", Channel.ENGINE_REST,
            "/camunda/", Channel.TASKLIST,
            "/api/", Channel.API);

    private final CurrentActor currentActor;

    ActorFilter(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        currentActor.comesFrom(new Origin(request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT), null));
        try {
            act(request, response, chain);
        } finally {
            currentActor.isGone();
        }
    }

    private void act(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
        } else {
            var actor = new Actor(authentication.getName(), channelOf(DecodedPath.of(request)));
            // The login has just read them; with a directory, each time is a question over the network.
            var groups = authentication.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority)
                    .toList();
            try (var acting = currentActor.become(actor, groups)) {
                chain.doFilter(request, response);
            }
        }
    }

    private static Channel channelOf(String path) {
        return CHANNELS.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Channel.PORTAL);
    }
}
