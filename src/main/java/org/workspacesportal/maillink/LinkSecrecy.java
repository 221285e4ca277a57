package org.workspacesportal.maillink;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps mail links out of caches, indexes and access logs: {@value #PATH} is the path of a call without the token in it, for log patterns. First of
 * all filters, so that it holds for calls that another one refuses.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LinkSecrecy extends OncePerRequestFilter {

    static final String PATH = "portal.path";

    private static final String LINKS = "/decisions/|/desktops/keep/";
    private static final Pattern LINK = Pattern.compile("(?:" + LINKS + ").*", Pattern.DOTALL);
    /** What follows the prefix, and whatever else is as long as a token: nobody knows how a link gets rewritten on its way. */
    private static final Pattern SECRET = Pattern.compile("(?<=" + LINKS + ").+|[A-Za-z0-9_%-]{40,}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        request.setAttribute(PATH, SECRET.matcher(path).replaceAll("..."));
        if (LINK.matcher(path).matches()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Robots-Tag", "noindex");
            response.setHeader("Referrer-Policy", "no-referrer");
        }
        chain.doFilter(request, response);
    }
}
