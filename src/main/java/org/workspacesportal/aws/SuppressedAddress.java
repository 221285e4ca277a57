package org.workspacesportal.aws;

import java.time.Instant;

/**
 * A mail address to which SES sends nothing any more.
 *
 * @param address the address
 * @param reason why
 * @param since when SES noted that
 */
public record SuppressedAddress(String address, Reason reason, Instant since) {

    /** Why SES has stopped sending to an address. */
    public enum Reason {
        /** A mail came back for good: there is no such mailbox. */
        BOUNCE,
        /** Its reader called a mail unwanted. */
        COMPLAINT
    }
}
