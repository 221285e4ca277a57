package org.workspacesportal.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** Looks for the proof that a call is ours in its headers alone: to look for it in the body, the server would read that, files included, from anybody. */
class TokenInHeader implements CsrfTokenRequestHandler {

    private final CsrfTokenRequestHandler usual = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest call, HttpServletResponse response, Supplier<CsrfToken> token) {
        usual.handle(call, response, token);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest call, CsrfToken token) {
        return call.getHeader(token.getHeaderName()) == null ? null : usual.resolveCsrfTokenValue(call, token);
    }
}
