package org.workspacesportal.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.workspacesportal.identity.Groups;

/**
 * Reads files from those alone who may send them. The proof that a form is ours stands beside the file, and to find it the server reads all of it into
 * memory, long before it is asked who may do what. A stranger's call goes on without what it brought, to be refused as any other.
 */
class FileSenders extends OncePerRequestFilter {

    private final AuthorizationManager<HttpServletRequest> senders =
            AuthorityAuthorizationManager.hasAuthority(Groups.REQUESTERS_FOR_OTHERS);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest call) {
        return !BodySizes.isInParts(call);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest call, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null) {
            chain.doFilter(new UnreadForm(call), response);
        } else if (maySend(person, call)) {
            chain.doFilter(call, response);
        } else {
            UnreadSheet.note(call);
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private boolean maySend(Authentication person, HttpServletRequest call) {
        var decision = senders.authorize(() -> person, call);
        return decision != null && decision.isGranted();
    }
}
