package org.workspacesportal.limits;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** How much a body may hold, by the address that it is sent to. */
class BodySizes {

    /** Where people and programs send sheets of desktops for many. */
    private static final Set<String> SHEETS = Set.of("/onboardings", "/api/onboardings");

    /** As Tomcat sees one; what only begins like it is read by nobody but us. */
    private static final Pattern FORM =
            Pattern.compile("application/x-www-form-urlencoded\\s*(?:;.*)?", Pattern.CASE_INSENSITIVE);

    private final LimitSettings settings;

    BodySizes(LimitSettings settings) {
        this.settings = settings;
    }

    DataSize most(HttpServletRequest call) {
        if (isSheet(call)) {
            return settings.sheet();
        }
        return isOfTheEngine(call) ? settings.engine() : settings.form();
    }

    static boolean takesParts(HttpServletRequest call) {
        return isOfTheEngine(call) || isSheet(call);
    }

    /** Files are sent in parts, and read into memory. */
    static boolean isInParts(HttpServletRequest call) {
        var type = call.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** Forms that are posted, in parts or not, up to sizes of their own. */
    static boolean isReadByTheServer(HttpServletRequest call) {
        var type = call.getContentType();
        return call.getMethod().equals("POST")
                && type != null
                && (FORM.matcher(type).matches() || (isInParts(call) && isSheet(call)));
    }

    static void refuse(HttpServletResponse response, DataSize most) throws IOException {
        response.sendError(
                HttpStatus.PAYLOAD_TOO_LARGE.value(), "The body may have at most " + most.toKilobytes() + " KB");
    }

    static boolean isSheet(HttpServletRequest call) {
        return call.getMethod().equals("POST") && SHEETS.contains(DecodedPath.of(call));
    }

    private static boolean isOfTheEngine(HttpServletRequest call) {
        var path = DecodedPath.of(call);
        return path.startsWith("/engine-rest/") || path.startsWith("/camunda/api/");
    }
}
