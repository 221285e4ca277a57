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

    /** What our forms call a field; a name they do not know stays as it is. */
    public String field(String name) {
        return switch (name) {
            case "offer" -> "Which desktop";
            case "runningMode" -> "How it should run";
            case "reason" -> "Why you need it";
            case "neededUntil" -> "Needed until";
            case "forUser" -> "For whom";
            case "approved" -> "Your decision";
            case "comment" -> "Comment";
            case "deputy" -> "Deputy";
            case "firstDay" -> "First day";
            case "lastDay" -> "Last day";
            case "currentPassword" -> "Your password now";
            case "newPassword" -> "New password";
            case "repeatedPassword" -> "New password again";
            default -> name;
        };
    }

    public String runningMode(RunningMode mode) {
        return switch (mode) {
            case AUTO_STOP -> "Stops when idle";
            case ALWAYS_ON -> "Always on";
        };
    }
}
