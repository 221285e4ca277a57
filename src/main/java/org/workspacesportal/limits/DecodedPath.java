package org.workspacesportal.limits;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UrlPathHelper;

/** The path of a call as those see it who answer it, however it was written. */
public final class DecodedPath {

    private DecodedPath() {}

    /** Without the context path, path parameters and escapes. */
    public static String of(HttpServletRequest call) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(call);
    }
}
