package org.workspacesportal.localaws;

import java.util.HashMap;
import java.util.Map;

/** What goes back to a caller. */
record Answer(int status, Map<String, String> headers, String body) {

    static Answer json(int status, Map<String, String> headers, String body) {
        return new Answer(status, with(headers, "application/x-amz-json-1.1"), body);
    }

    static Answer xml(int status, String body) {
        return new Answer(status, with(Map.of(), "text/xml"), body);
    }

    private static Map<String, String> with(Map<String, String> headers, String contentType) {
        var all = new HashMap<>(headers);
        all.put("Content-Type", contentType);
        return Map.copyOf(all);
    }
}
