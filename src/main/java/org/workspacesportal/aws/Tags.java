package org.workspacesportal.aws;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.workspaces.model.Tag;

/** Tags as AWS is told them, always in the same order. */
final class Tags {

    private Tags() {}

    static List<Tag> of(Map<String, String> tags) {
        return tags.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }
}
