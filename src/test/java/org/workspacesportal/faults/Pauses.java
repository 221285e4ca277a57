package org.workspacesportal.faults;

import java.io.IOException;
import java.time.Duration;

/** Waiting that is part of a fault. */
final class Pauses {

    private Pauses() {}

    static void pause(Duration time) throws IOException {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
