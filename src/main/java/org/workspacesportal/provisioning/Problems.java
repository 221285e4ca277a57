package org.workspacesportal.provisioning;

import org.jspecify.annotations.Nullable;
import org.workspacesportal.aws.Workspace;
import org.workspacesportal.aws.WorkspaceRefused;

/** Says in plain words what keeps a desktop from being created or used. */
final class Problems {

    static final String OVERDUE = "The desktop did not become usable in the time it should take.";
    static final String VANISHED = "The desktop disappeared from AWS before it could be used.";

    private static final int LIMIT = 1800;

    private Problems() {}

    static String of(WorkspaceRefused refused) {
        return switch (refused.code()) {
            case WorkspaceRefused.ALREADY_EXISTS ->
                "You already have a desktop in this directory, and AWS gives each person one.";
            case "ResourceNotFound.User" ->
                "Your user name is not known in the directory in which these desktops are made.";
            case "ResourceNotFound.Directory" -> "The directory in which these desktops are made was not found.";
            case "ResourceNotFound.Bundle" -> "This kind of desktop is no longer available.";
            case WorkspaceRefused.QUOTA_REACHED -> "The number of desktops our AWS account may have is used up.";
            default -> "AWS refused to create the desktop: " + words(refused.code(), refused.getMessage());
        };
    }

    static String of(Workspace failed) {
        return "The desktop was created but cannot be used (%s): %s"
                .formatted(failed.state(), words(failed.errorCode(), failed.errorMessage()));
    }

    private static String words(@Nullable String code, @Nullable String message) {
        var words = "%s (%s)".formatted(message == null ? "no reason given" : message, code == null ? "no code" : code);
        // AWS may say more than a record holds.
        return words.length() > LIMIT ? words.substring(0, LIMIT) : words;
    }
}
