package org.workspacesportal.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a form of which the server has left out what was too much or not readable: half a form is none. */
class WholeForms extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest call, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // The server reads a form when somebody asks for the first of its fields.
        call.getParameterNames();
        var failed = call.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR);
        if (failed == null) {
            chain.doFilter(call, response);
        } else if (failed == FailReason.POST_TOO_LARGE) {
            response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
        } else {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }
}
