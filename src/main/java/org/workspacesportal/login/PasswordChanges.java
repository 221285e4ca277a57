package org.workspacesportal.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.workspacesportal.limits.DecodedPath;
import org.workspacesportal.limits.TooManyCalls;

/** Counts wrong passwords where one is changed as at the login: the engine asks for the caller's own before it asks whether they may. */
class PasswordChanges extends OncePerRequestFilter {

    private static final Pattern CREDENTIALS =
            Pattern.compile("/(?:engine-rest|camunda/api/engine)/(?:.*/)?user/[^/]+/credentials/?");

    private final LoginTries tries;

    PasswordChanges(LoginTries tries) {
        this.tries = tries;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest call) {
        return !call.getMethod().equals(HttpMethod.PUT.name())
                || call.getUserPrincipal() == null
                || !CREDENTIALS.matcher(DecodedPath.of(call)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest call, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var one = tries.begin(call.getUserPrincipal().getName(), call.getRemoteAddr())) {
            chain.doFilter(call, response);
            // A new password that is too weak is answered in the same way.
            if (response.getStatus() == HttpStatus.BAD_REQUEST.value()) {
                one.wrong();
            }
        } catch (TooManyCalls tooMany) {
            tooMany.answer(response);
        }
    }
}
