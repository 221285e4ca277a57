package org.workspacesportal.onboarding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.Actor;

/**
 * What was decided about all desktops of an onboarding.
 *
 * @param approved whether they were approved
 * @param decider who decided, as whose deputy, by which way
 * @param at when
 * @param comment what they wrote to whoever asked
 */
record Verdict(
        boolean approved,
        Actor decider,
        Instant at,
        @Nullable String comment) {

    /** Whether it is about this person's own desktop, which nobody decides about. */
    boolean isBy(String person) {
        return decider.userId().equalsIgnoreCase(person) || person.equalsIgnoreCase(decider.onBehalfOf());
    }
}
