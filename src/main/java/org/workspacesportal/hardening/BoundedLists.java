package org.workspacesportal.hardening;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.IntSupplier;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks the engine for as much as it gives at once where a caller, Cockpit among them, does not say how much they want; it would refuse. */
class BoundedLists extends OncePerRequestFilter {

    private final IntSupplier limit;

    BoundedLists(IntSupplier limit) {
        this.limit = limit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Metrics have a limit of their own, which is lower.
        return request.getParameterMap().containsKey("maxResults")
                || request.getRequestURI().endsWith("/metrics");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = request.getQueryString();
        var bounded = (StringUtils.hasLength(asked) ? asked + "&" : "") + "maxResults=" + limit.getAsInt();
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getQueryString() {
                        return bounded;
                    }
                },
                response);
    }
}
