package org.workspacesportal.monitoring;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.workspacesportal.request.LogKeys;

/** Has each line that a call writes to the log tell who is signed in, and about which request it is where its path says so. */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 1) // Behind the login.
class CallInLog extends OncePerRequestFilter {

    private static final Pattern NUMBER = Pattern.compile("(?<=/)[A-Z]{2}-\\d{4}-\\d{6,9}(?=/|$)");

    @Override
    protected void doFilterInternal(HttpServletRequest call, HttpServletResponse answer, FilterChain chain)
            throws ServletException, IOException {
        var person = call.getRemoteUser();
        var number = NUMBER.matcher(call.getRequestURI());
        try {
            if (person != null) {
                MDC.put(LogKeys.PERSON, person);
            }
            if (number.find()) {
                MDC.put(LogKeys.REQUEST, number.group());
            }
            chain.doFilter(call, answer);
        } finally {
            MDC.remove(LogKeys.PERSON);
            MDC.remove(LogKeys.REQUEST);
        }
    }
}
