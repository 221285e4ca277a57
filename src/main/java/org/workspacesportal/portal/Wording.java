package org.workspacesportal.portal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.workspacesportal.request.RequestStatus;
import org.workspacesportal.request.RunningMode;

/** How pages say what the code has names for. */
@Component
class Wording {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    public String time(Instant instant) {
        return TIME.format(instant);
    }

    public String status(RequestStatus status) {
        return switch (status) {
            case WAITING_FOR_APPROVAL -> "Waiting for approval";
            case CREATING -> "Creating";
            case READY -> "Ready";
            case REJECTED -> "Rejected";
            case WITHDRAWN -> "Withdrawn";
            case EXPIRED -> "Expired";
            case NEEDS_ATTENTION -> "Needs attention";
        };
    }

    public String runningMode(RunningMode mode) {
        return switch (mode) {
            case AUTO_STOP -> "Stops when idle";
            case ALWAYS_ON -> "Always on";
        };
    }
}
