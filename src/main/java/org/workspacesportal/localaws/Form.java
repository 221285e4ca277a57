package org.workspacesportal.localaws;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a call in AWS's query protocol, where lists are numbered from 1. */
final class Form {

    private final Map<String, String> parameters = new HashMap<>();

    private Form() {}

    static Form parse(byte[] body) {
        var form = new Form();
        for (var pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            var equals = pair.indexOf('=');
            var name = equals < 0 ? pair : pair.substring(0, equals);
            form.parameters.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return form;
    }

    @Nullable
    String value(String name) {
        return parameters.get(name);
    }

    String valueOrEmpty(String name) {
        return parameters.getOrDefault(name, "");
    }

    String required(String name) {
        var value = value(name);
        if (value == null) {
            throw CallRefused.because(
                    "ValidationError",
                    "1 validation error detected: Value null at '" + name + "' failed to satisfy constraint: "
                            + "Member must not be null");
        }
        return value;
    }

    List<String> list(String name) {
        var list = new ArrayList<String>();
        for (var value = member(name, 1); value != null; value = member(name, list.size() + 1)) {
            list.add(value);
        }
        return list;
    }

    private @Nullable String member(String name, int number) {
        return parameters.get(name + ".member." + number);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw CallRefused.because("MalformedQueryString", "The query string is not encoded properly.");
        }
    }
}
