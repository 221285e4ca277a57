package org.workspacesportal.aws;

import org.jspecify.annotations.Nullable;

/**
 * A mail as it goes out.
 *
 * @param from sender, verified with SES
 * @param to one address
 * @param replyTo where answers go, if not to the sender
 * @param subject one line
 * @param text the plain text part
 * @param html the HTML part
 */
public record EmailMessage(
        String from, String to, @Nullable String replyTo, String subject, String text, String html) {}
