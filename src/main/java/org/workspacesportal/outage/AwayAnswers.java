package org.workspacesportal.outage;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    /** Of what was to be answered, and is not. */
    private static final Set<String> OF_THE_BODY =
            Set.of("content-type", "content-length", "content-disposition", "content-encoding", "content-language");

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
            LOG.warn("A call is not answered, as the database is away: {}", away.get());
            answer(call, response);
        }
    }

    private void answer(HttpServletRequest call, HttpServletResponse response) throws ServletException, IOException {
        startAnew(response);
        if (call.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null) {
            call.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, call.getRequestURI());
        }
        call.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.SERVICE_UNAVAILABLE.value());
        // Who has signed in with this very call would be looked up.
        call.removeAttribute(RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME);
        try {
            call.getRequestDispatcher(errorPage).forward(new FromNobody(call), response);
        } catch (ServletException | RuntimeException again) {
            if (DatabaseAway.in(again).isEmpty() || response.isCommitted()) {
                throw again;
            }
            // A session this call has read already is written back by whoever makes the page.
            startAnew(response);
        }
    }

    /** Without what was to be answered, a download say, and with the headers every answer has. */
    private static void startAnew(HttpServletResponse response) {
        var kept = new LinkedHashMap<String, Collection<String>>();
        for (var name : response.getHeaderNames()) {
            if (!OF_THE_BODY.contains(name.toLowerCase(Locale.ROOT))) {
                kept.put(name, List.copyOf(response.getHeaders(name)));
            }
        }
        response.reset();
        kept.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(DatabaseAway.RETRY_AFTER.toSeconds()));
    }

    /** A page about another error may need the database. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
