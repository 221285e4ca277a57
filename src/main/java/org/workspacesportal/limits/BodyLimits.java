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
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is larger than anything we ask for, or packed, before anybody reads it. */
class BodyLimits extends OncePerRequestFilter {

    private static final int UNKNOWN = -1;

    private final LimitSettings settings;

    BodyLimits(LimitSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest call, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var encoding = call.getHeader(HttpHeaders.CONTENT_ENCODING);
        var most = most(DecodedPath.of(call));
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value(), "A body has to come unpacked");
        } else if (call.getContentType() != null && !isType(call.getContentType())) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value(), "A body has to say what it is");
        } else if (call.getContentLengthLong() > most.toBytes()) {
            refuse(response, most);
        } else if (call.getContentLengthLong() != UNKNOWN || isReadByTheServer(call)) {
            chain.doFilter(call, response);
        } else {
            var body = call.getInputStream().readNBytes((int) most.toBytes() + 1);
            if (body.length > most.toBytes()) {
                refuse(response, most);
            } else {
                chain.doFilter(new ReadCall(call, body), response);
            }
        }
    }

    private DataSize most(String path) {
        return path.startsWith("/engine-rest/") || path.startsWith("/camunda/") ? settings.engine() : settings.form();
    }

    private static boolean isType(String text) {
        try {
            return MediaType.parseMediaType(text).isConcrete();
        } catch (InvalidMediaTypeException none) {
            return false;
        }
    }

    /** Forms that are posted, up to a size of its own. */
    private static boolean isReadByTheServer(HttpServletRequest call) {
        var type = call.getContentType();
        return call.getMethod().equals("POST") && type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    private static void refuse(HttpServletResponse response, DataSize most) throws IOException {
        response.sendError(
                HttpStatus.PAYLOAD_TOO_LARGE.value(), "The body may have at most " + most.toKilobytes() + " KB");
    }
}
