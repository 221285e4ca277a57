package org.workspacesportal.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Measures a body that does not say how long it is. That takes memory, and so it is done for those alone who may make the call. */
class UnknownLengths extends OncePerRequestFilter {

    private static final int UNKNOWN = -1;

    private final BodySizes sizes;

    UnknownLengths(BodySizes sizes) {
        this.sizes = sizes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest call, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (call.getContentLengthLong() != UNKNOWN || BodySizes.isReadByTheServer(call)) {
            chain.doFilter(call, response);
            return;
        }
        var most = sizes.most(call);
        var body = call.getInputStream().readNBytes((int) most.toBytes() + 1);
        if (body.length > most.toBytes()) {
            BodySizes.refuse(response, most);
        } else {
            chain.doFilter(new ReadCall(call, body), response);
        }
    }
}
