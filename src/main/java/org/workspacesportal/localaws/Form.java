package org.workspacesportal.localaws;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parameters of a call in AWS's query protocol, where lists are numbered from 1. */
final class Form {

    private final Map<String, List<String>> parameters = new HashMap<>();

    private Form() {}

    static Form parse(byte[] body) {
        var form = new Form();
        for (var pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            var equals = pair.indexOf('=');
            var name = equals < 0 ? pair : pair.substring(0, equals);
            form.parameters
                    .computeIfAbsent(decoded(name), first -> new ArrayList<>())
                    .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return form;
    }

    /** The last of that name. */
    @Nullable
    String value(String name) {
        var all = all(name);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    String valueOrEmpty(String name) {
        return Objects.requireNonNullElse(value(name), "");
    }

    /** All of that name, as paths have lists. */
    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
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
        return value(name + ".member." + number);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw CallRefused.because("MalformedQueryString", "The query string is not encoded properly.");
        }
    }
}
