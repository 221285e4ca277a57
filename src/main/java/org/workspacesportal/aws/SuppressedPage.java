package org.workspacesportal.aws;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of addresses to which SES sends nothing any more.
 *
 * @param addresses the addresses on it
 * @param next where the list goes on, null where it ends
 */
public record SuppressedPage(
        List<SuppressedAddress> addresses, @Nullable String next) {}
