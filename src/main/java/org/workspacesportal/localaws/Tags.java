package org.workspacesportal.localaws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The labels people put on desktops. */
final class Tags {

    private static final int MAX_TAGS = 50;

    private final Account account;
    private final Clock clock;

    Tags(Account account, Clock clock) {
        this.account = account;
        this.clock = clock;
    }

    JsonNode create(Input input) {
        var id = input.requiredText("ResourceId", Shape.RESOURCE_ID);
        input.requiredStructures("Tags", 0, Integer.MAX_VALUE);
        var tags = read(input, "Tags");
        input.accept();
        refuseReserved(tags);
        var desktop = desktop(id).taggedWith(tags);
        if (desktop.tags().size() > MAX_TAGS) {
            throw CallRefused.because(
                    "ResourceLimitExceededException", "A resource can have at most " + MAX_TAGS + " tags.");
        }
        account.keep(List.of(desktop));
        return JsonNodeFactory.instance.objectNode();
    }

    JsonNode describe(Input input) {
        var id = input.requiredText("ResourceId", Shape.RESOURCE_ID);
        input.accept();
        var answer = JsonNodeFactory.instance.objectNode();
        var list = answer.putArray("TagList");
        new TreeMap<>(desktop(id).tags())
                .forEach((key, value) -> list.addObject().put("Key", key).put("Value", value));
        return answer;
    }

    /** The tags of a list; the last of several with the same key counts. */
    static Map<String, String> read(Input input, String member) {
        var tags = new LinkedHashMap<String, String>();
        for (var tag : input.structures(member, 0, Integer.MAX_VALUE)) {
            var value = tag.text("Value", Shape.TAG_VALUE);
            tags.put(tag.requiredText("Key", Shape.TAG_KEY), value == null ? "" : value);
        }
        return tags;
    }

    static void refuseUnusable(Map<String, String> tags) {
        refuseReserved(tags);
        if (tags.size() > MAX_TAGS) {
            throw CallRefused.invalid("A resource can have at most " + MAX_TAGS + " tags.");
        }
    }

    private static void refuseReserved(Map<String, String> tags) {
        for (var key : tags.keySet()) {
            if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
                throw CallRefused.invalid("The tag key " + key + " is reserved for AWS.");
            }
        }
    }

    private Desktop desktop(String id) {
        return account.desktop(id, clock.instant()).orElseThrow(() -> CallRefused.notFound(id));
    }
}
