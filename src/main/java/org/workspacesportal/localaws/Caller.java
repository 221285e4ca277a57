package org.workspacesportal.localaws;

import com.sun.net.httpserver.Headers;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who calls. An access key that begins with {@code DENY-} may not make the calls that follow, such as {@code DENY-CreateTags-GetSendQuota}, and one that
 * begins with {@code STRANGER} is nobody's.
 *
 * @param accessKey id of the key the call is signed with; empty where it is not signed
 */
record Caller(String accessKey) {

    private static final Pattern SIGNATURE = Pattern.compile(".*Credential=([^/,]+)/.*");

    static Caller of(Headers headers) {
        var signature = headers.getFirst("Authorization");
        if (signature == null) {
            return new Caller("");
        }
        var key = SIGNATURE.matcher(signature);
        return new Caller(key.matches() ? key.group(1) : "?");
    }

    boolean isAnonymous() {
        return accessKey.isEmpty();
    }

    boolean isStranger() {
        return accessKey.startsWith("STRANGER");
    }

    /** Whether this call is one the caller may not make. */
    boolean mayNot(String operation) {
        return accessKey.startsWith("DENY-")
                && Arrays.stream(accessKey.toLowerCase(Locale.ROOT).split("-"))
                        .anyMatch(operation.toLowerCase(Locale.ROOT)::equals);
    }
}
