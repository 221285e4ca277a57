package org.workspacesportal.request;

import org.jspecify.annotations.Nullable;

/**
 * From where somebody acted, for the audit.
 *
 * @param address network address of the client
 * @param userAgent what the client calls itself, shortened
 * @param linkId id of the mail link that was used; not its token
 */
public record Origin(
        @Nullable String address,
        @Nullable String userAgent,
        @Nullable String linkId) {

    /** Nowhere one could name: the service itself. */
    public static final Origin NONE = new Origin(null, null, null);

    private static final int LIMIT = 300;

    /** Keeps what a client says of itself to one line of a length that fits. */
    public Origin {
        userAgent = userAgent == null ? null : oneLine(userAgent);
    }

    private static String oneLine(String text) {
        var line = text.replaceAll("[^\\p{Print}]+", " ").strip();
        return line.length() > LIMIT ? line.substring(0, LIMIT) : line;
    }

    /** The same, by a mail link. */
    public Origin byLink(String id) {
        return new Origin(address, userAgent, id);
    }
}
