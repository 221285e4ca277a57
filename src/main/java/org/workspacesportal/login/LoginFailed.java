package org.workspacesportal.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.workspacesportal.limits.UnreadSheet;

/** Answers a login that failed: wrong, or not looked at because there were too many tries. */
final class LoginFailed {

    private LoginFailed() {}

    /** For people. */
    static AuthenticationFailureHandler page() {
        var backToLogin = new SimpleUrlAuthenticationFailureHandler("/login?error");
        return (call, response, failed) -> {
            if (failed instanceof TooManyTries tooMany) {
                refuse(response, tooMany);
            } else {
                backToLogin.onAuthenticationFailure(call, response, failed);
            }
        };
    }

    /**
     * For people whose page was open for longer than their session: the login page for them to try again, not one that says they may not; the page of
     * errors is told why.
     */
    static AccessDeniedHandler again() {
        var refused = refused();
        return (call, response, denied) -> {
            if (denied instanceof CsrfException && call.getServletPath().equals("/login")) {
                response.sendRedirect("/login?again");
            } else {
                call.setAttribute(WebAttributes.ACCESS_DENIED_403, denied);
                refused.handle(call, response, denied);
            }
        };
    }

    /** For people and programs who are who they say, and may not do this. */
    static AccessDeniedHandler refused() {
        var usual = new AccessDeniedHandlerImpl();
        return (call, response, denied) -> {
            if (denied instanceof AuthorizationDeniedException) {
                UnreadSheet.note(call);
            }
            usual.handle(call, response, denied);
        };
    }

    /** For programs. */
    static BasicAuthenticationEntryPoint challenge() {
        var challenge = new BasicAuthenticationEntryPoint() {
            @Override
            public void commence(HttpServletRequest call, HttpServletResponse response, AuthenticationException failed)
                    throws IOException {
                if (failed instanceof TooManyTries tooMany) {
                    refuse(response, tooMany);
                } else {
                    super.commence(call, response, failed);
                }
            }
        };
        challenge.setRealmName("WorkSpaces Portal");
        return challenge;
    }

    private static void refuse(HttpServletResponse response, TooManyTries tooMany) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.retryAfter()));
        response.sendError(
                HttpStatus.TOO_MANY_REQUESTS.value(),
                "There were too many tries to sign in; try again in " + tooMany.retryAfter() + " seconds");
    }
}
