package org.workspacesportal.localaws;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail the local endpoint accepted, as its recipients would have seen it.
 *
 * @param id the message id that the sender was told
 * @param to everybody the mail went to: To, then Cc, then Bcc, each with its display name if it was given one
 * @param from the sender with its display name, in plain characters
 * @param replyTo where answers go, comma-joined when several; null when the sender named nobody
 * @param subject the subject in plain characters
 * @param text the plain text body; empty when there is none
 * @param html the HTML body; empty when there is none
 * @param headers the headers as they were sent, by name in lower case; none when the call left them to SES
 * @param sentAt when the endpoint accepted the mail
 */
public record SentMail(
        String id,
        List<String> to,
        String from,
        @Nullable String replyTo,
        String subject,
        String text,
        String html,
        // State files of earlier versions have none.
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, String> headers,
        Instant sentAt) {

    public SentMail {
        to = List.copyOf(to);
        headers = Map.copyOf(headers);
    }
}
