package org.workspacesportal.outage;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 to who comes while the database cannot be reached or has no room, instead of failing once more over the error page: sessions are there, too, so
 * it stands before them, and the page it shows knows nobody.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3) // After what keeps links secret and paths plain, before sessions.
class AwayAnswers extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AwayAnswers.class);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final String errorPage;

    AwayAnswers(@Value("${server.error.path:/error}") String errorPage) {
        this.errorPage = errorPage;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest call, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(call, response);
        } catch (ServletException | RuntimeException failed) {
            var away = DatabaseAway.in(failed);
            if (away.isEmpty() || response.isCommitted()) {
                throw failed;
            }
            LOG.warn(
                    "A call is not answered, as the database is away: {}",
                    away.get().getMessage());
            answer(call, response);
        }
    }

    private void answer(HttpServletRequest call, HttpServletResponse response) throws ServletException, IOException {
        response.resetBuffer();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER.toSeconds()));
        if (call.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null) {
            call.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, call.getRequestURI());
        }
        call.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.SERVICE_UNAVAILABLE.value());
        // Who has signed in with this very call would be looked up.
        call.removeAttribute(RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME);
        call.getRequestDispatcher(errorPage).forward(call, response);
    }

    /** A page about another error may need the database. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
