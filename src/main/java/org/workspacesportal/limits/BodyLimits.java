package org.workspacesportal.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is larger than anything we ask for, or packed, before anybody reads it. */
class BodyLimits extends OncePerRequestFilter {

    private static final int UNKNOWN = -1;

    /** Where people and programs send sheets of desktops for many. */
    private static final Set<String> SHEETS = Set.of("/onboardings", "/api/onboardings");

    private final LimitSettings settings;

    BodyLimits(LimitSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest call, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var encoding = call.getHeader(HttpHeaders.CONTENT_ENCODING);
        var path = DecodedPath.of(call);
        var most = isSheet(call, path) ? settings.sheet() : most(path);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value(), "A body has to come unpacked");
        } else if (call.getContentType() != null && !isType(call.getContentType())) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value(), "A body has to say what it is");
        } else if (isInParts(call) && !takesParts(path)) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value(), "No files are taken here");
        } else if (call.getContentLengthLong() > most.toBytes()) {
            refuse(response, most);
        } else if (call.getContentLengthLong() != UNKNOWN || isReadByTheServer(call, path)) {
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
        return isOfTheEngine(path) ? settings.engine() : settings.form();
    }

    private static boolean isOfTheEngine(String path) {
        return path.startsWith("/engine-rest/") || path.startsWith("/camunda/");
    }

    /** Files are sent in parts, and read into memory. */
    private static boolean isInParts(HttpServletRequest call) {
        var type = call.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean takesParts(String path) {
        return isOfTheEngine(path) || SHEETS.contains(path);
    }

    private static boolean isSheet(HttpServletRequest call, String path) {
        return call.getMethod().equals("POST") && SHEETS.contains(path);
    }

    private static boolean isType(String text) {
        try {
            return MediaType.parseMediaType(text).isConcrete();
        } catch (InvalidMediaTypeException none) {
            return false;
        }
    }

    /** Forms that are posted, in parts or not, up to sizes of their own. */
    private static boolean isReadByTheServer(HttpServletRequest call, String path) {
        var type = call.getContentType();
        return call.getMethod().equals("POST")
                && type != null
                && (type.startsWith("application/x-www-form-urlencoded") || (isInParts(call) && SHEETS.contains(path)));
    }

    private static void refuse(HttpServletResponse response, DataSize most) throws IOException {
        response.sendError(
                HttpStatus.PAYLOAD_TOO_LARGE.value(), "The body may have at most " + most.toKilobytes() + " KB");
    }
}
