package org.workspacesportal.announcement;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which chat channels hear of waiting requests.
 *
 * @param webhooks where to write, by the id of the group that is asked; nothing is announced to other groups
 * @param allowPrivateAddresses whether a webhook may be inside the own network or on this machine
 * @param allowHttp whether a webhook may do without TLS
 * @param timeout how long a webhook may take, from the connection to the end of its answer; well below the time for which the engine locks a job
 */
@Validated
@ConfigurationProperties("portal.announcements")
record AnnouncementSettings(
        @DefaultValue Map<String, WebhookSettings> webhooks,
        @DefaultValue("false") boolean allowPrivateAddresses,
        @DefaultValue("false") boolean allowHttp,

        @DefaultValue("10s") @NotNull @DurationMin(millis = 1) @DurationMax(minutes = 1)
        Duration timeout) {

    /**
     * One chat channel.
     *
     * @param url address of its incoming webhook; whoever knows it may write there
     * @param secret key with which announcements are signed; none leaves them unsigned
     */
    // A text, not an address: the report of a value that cannot be converted shows the value, and this one is a secret.
    record WebhookSettings(@Nullable String url, @Nullable String secret) {

        /** Without both. */
        @Override
        public String toString() {
            return secret == null ? "webhook" : "webhook with secret";
        }
    }
}
