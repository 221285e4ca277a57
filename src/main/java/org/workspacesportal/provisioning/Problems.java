package org.workspacesportal.provisioning;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.aws.Workspace;
import org.workspacesportal.aws.WorkspaceRefused;
import org.workspacesportal.request.Problem;

/** Tells what keeps a desktop from being created or used. */
final class Problems {

    static final Problem OVERDUE = Problem.of("OVERDUE");
    static final Problem VANISHED = Problem.of("VANISHED");

    private static final int LIMIT = 1800;

    private Problems() {}

    static Problem of(WorkspaceRefused refused) {
        return switch (refused.code()) {
            case WorkspaceRefused.ALREADY_EXISTS -> Problem.of("ALREADY_EXISTS");
            case "ResourceNotFound.User" -> Problem.of("USER_UNKNOWN");
            case "ResourceNotFound.Directory" -> Problem.of("DIRECTORY_UNKNOWN");
            case "ResourceNotFound.Bundle" -> Problem.of("BUNDLE_UNKNOWN");
            case WorkspaceRefused.QUOTA_REACHED -> Problem.of("QUOTA_REACHED");
            default -> Problem.of("REFUSED", words(refused.code(), refused.getMessage()));
        };
    }

    static Problem of(Workspace failed) {
        var words = words(failed.errorCode(), failed.errorMessage());
        return Problem.of("UNUSABLE", "(" + failed.state() + ")" + (words.isEmpty() ? "" : ": " + words));
    }

    /** What AWS said itself, and nothing where it did not. */
    private static String words(@Nullable String code, @Nullable String message) {
        var words = message == null || code == null
                ? Objects.requireNonNullElse(message, Objects.requireNonNullElse(code, ""))
                : message + " (" + code + ")";
        // AWS may say more than a record holds.
        return words.length() > LIMIT ? words.substring(0, LIMIT) : words;
    }
}
