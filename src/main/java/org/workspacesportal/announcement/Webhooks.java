package org.workspacesportal.announcement;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The chat channels of this installation. */
@Component
@EnableConfigurationProperties(AnnouncementSettings.class)
class Webhooks {

    private final Map<String, Webhook> byGroup;

    Webhooks(AnnouncementSettings settings) {
        this.byGroup = settings.webhooks().entrySet().stream()
                .map(entry -> Webhook.of(entry.getKey(), entry.getValue(), settings.allowHttp()))
                .collect(Collectors.toUnmodifiableMap(Webhook::group, webhook -> webhook));
    }

    /** Where the group reads, if anywhere. */
    Optional<Webhook> find(String group) {
        return Optional.ofNullable(byGroup.get(group));
    }
}
