package org.workspacesportal.localaws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a caller sent, read member by member; every broken constraint is noted, and {@link #accept} refuses them together. */
final class Input {

    private final ObjectNode json;
    private final String path;
    private final List<String> violations;

    private Input(ObjectNode json, String path, List<String> violations) {
        this.json = json;
        this.path = path;
        this.violations = violations;
    }

    static Input of(ObjectNode json) {
        return new Input(json, "", new ArrayList<>());
    }

    /** Refuses the call if anything read so far broke a constraint. */
    void accept() {
        if (!violations.isEmpty()) {
            throw CallRefused.constraintsBroken(violations);
        }
    }

    ObjectNode json() {
        return json;
    }

    @Nullable
    String text(String member, Shape shape) {
        var value = value(member);
        return value == null ? null : checked(value, at(member), shape);
    }

    /** The text, or an empty one when it is missing, which is noted. */
    String requiredText(String member, Shape shape) {
        var text = text(member, shape);
        if (text == null) {
            missing(member);
            return "";
        }
        return text;
    }

    @Nullable
    Integer number(String member, int min, int max) {
        var value = value(member);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw CallRefused.unreadable(at(member) + " must be an integer");
        }
        if (value.intValue() < min) {
            violated(value.asText(), at(member), "Member must have value greater than or equal to " + min);
        } else if (value.intValue() > max) {
            violated(value.asText(), at(member), "Member must have value less than or equal to " + max);
        }
        return value.intValue();
    }

    /** The texts of a list; empty when the list is absent, since an empty list breaks {@code min}. */
    List<String> texts(String member, Shape shape, int min, int max) {
        var texts = new ArrayList<String>();
        for (var value : list(member, min, max)) {
            texts.add(checked(value, at(member) + "." + (texts.size() + 1) + ".member", shape));
        }
        return texts;
    }

    /** The structures of a list; empty when the list is absent. */
    List<Input> structures(String member, int min, int max) {
        var structures = new ArrayList<Input>();
        for (var value : list(member, min, max)) {
            structures.add(structure(value, at(member) + "." + (structures.size() + 1) + ".member"));
        }
        return structures;
    }

    List<Input> requiredStructures(String member, int min, int max) {
        if (value(member) == null) {
            missing(member);
        }
        return structures(member, min, max);
    }

    /** The structure, or an empty one when it is absent. */
    Input structure(String member) {
        var value = value(member);
        return structure(value == null ? json.objectNode() : value, at(member));
    }

    private Input structure(JsonNode value, String at) {
        if (value instanceof ObjectNode object) {
            return new Input(object, at, violations);
        }
        throw CallRefused.unreadable(at + " must be a structure");
    }

    private List<JsonNode> list(String member, int min, int max) {
        var value = value(member);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw CallRefused.unreadable(at(member) + " must be a list");
        }
        if (value.size() < min) {
            violated(value.toString(), at(member), "Member must have length greater than or equal to " + min);
        } else if (value.size() > max) {
            violated(value.toString(), at(member), "Member must have length less than or equal to " + max);
        }
        var items = new ArrayList<JsonNode>();
        value.forEach(items::add);
        return items;
    }

    private String checked(JsonNode value, String at, Shape shape) {
        if (!value.isTextual()) {
            throw CallRefused.unreadable(at + " must be a string");
        }
        var text = value.asText();
        shape.ruleBrokenBy(text).ifPresent(rule -> violated(text, at, rule));
        return text;
    }

    private @Nullable JsonNode value(String member) {
        var value = json.get(member);
        return value == null || value.isNull() ? null : value;
    }

    private void missing(String member) {
        violations.add("Value null at '" + at(member) + "' failed to satisfy constraint: Member must not be null");
    }

    private void violated(String value, String at, String rule) {
        violations.add("Value '" + value + "' at '" + at + "' failed to satisfy constraint: " + rule);
    }

    private String at(String member) {
        var name = member.substring(0, 1).toLowerCase(Locale.ROOT) + member.substring(1);
        return path.isEmpty() ? name : path + "." + name;
    }
}
