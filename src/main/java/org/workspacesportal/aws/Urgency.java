package org.workspacesportal.aws;

import java.time.Duration;

/** How soon a call has to be made where AWS allows fewer than are wanted. Who has waited longer than the others may is next, so nobody waits for ever. */
public enum Urgency {
    /** A desktop somebody waits for. */
    CREATE(Duration.ZERO),
    /** Somebody sits before a page. */
    PERSON(Duration.ofMillis(500)),
    /** A desktop is on its way, or being changed. */
    WATCH(Duration.ofSeconds(5)),
    /** What people have is looked through. */
    INVENTORY(Duration.ofSeconds(30));

    private final long patience;

    Urgency(Duration patience) {
        this.patience = patience.toNanos();
    }

    /** By when it should be made, in the nanoseconds of whoever says since when it waits. */
    long dueAfter(long since) {
        return since + patience;
    }
}
