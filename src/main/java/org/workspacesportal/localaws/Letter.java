package org.workspacesportal.localaws;

import java.util.List;
import java.util.Map;

/** A mail somebody wants to send; addresses are still encoded, subject and bodies are not. */
record Letter(
        List<String> to,
        String from,
        List<String> replyTo,
        String subject,
        String text,
        String html,
        Map<String, String> headers) {

    Letter {
        to = List.copyOf(to);
        replyTo = List.copyOf(replyTo);
        headers = Map.copyOf(headers);
    }
}
