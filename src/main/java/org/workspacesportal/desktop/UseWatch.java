package org.workspacesportal.desktop;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Says whether what is known of the use of desktops is new enough to act on. */
@Component
public class UseWatch {

    /** One sweep may fail. */
    private static final int SWEEPS = 2;

    private final DesktopSettings settings;
    private final Clock clock;

    UseWatch(DesktopSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Since when AWS must have told of the use of a desktop; what it told before that may not be so any more. */
    public Instant currentSince() {
        return clock.instant().minus(settings.sweepEvery().multipliedBy(SWEEPS));
    }
}
