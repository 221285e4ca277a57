package org.workspacesportal.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom a request waits for, and what happens if nobody decides.
 *
 * @param whom what they are called
 * @param people how many they are
 * @param unreachable those of the ones asked whom no mail reaches, null where there are none
 * @param since when they were asked
 * @param reminder when they will be reminded, null when they have been
 * @param escalation when others will be asked, too, null when nobody will or they have been
 * @param expiry when the request ends
 */
record WaitingFor(
        String whom,
        int people,
        @Nullable String unreachable,
        Instant since,
        @Nullable Instant reminder,
        @Nullable Instant escalation,
        Instant expiry) {}
