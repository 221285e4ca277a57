package org.workspacesportal.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that says that it is larger than anything we ask for, or packed. It reads nothing: nobody knows yet whose call it is. */
class BodyLimits extends OncePerRequestFilter {

    private final BodySizes sizes;

    BodyLimits(BodySizes sizes) {
        this.sizes = sizes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest call, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var encoding = call.getHeader(HttpHeaders.CONTENT_ENCODING);
        var most = sizes.most(call);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value(), "A body has to come unpacked");
        } else if (call.getContentType() != null && !isType(call.getContentType())) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value(), "A body has to say what it is");
        } else if (BodySizes.isInParts(call) && !BodySizes.takesParts(call)) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value(), "No files are taken here");
        } else if (call.getContentLengthLong() > most.toBytes()) {
            BodySizes.refuse(response, most);
        } else {
            chain.doFilter(call, response);
        }
    }

    private static boolean isType(String text) {
        try {
            return MediaType.parseMediaType(text).isConcrete();
        } catch (InvalidMediaTypeException none) {
            return false;
        }
    }
}
