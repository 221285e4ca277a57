package org.workspacesportal.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that the engine could not do and does not try again by itself.
 *
 * @param number the request or onboarding, null where the step belongs to none
 * @param workspaceId the desktop, where the step is about one and belongs to no request
 * @param activity the step's name in the model by which the process runs, null where no step of a model failed
 * @param message what went wrong, in the words of the error, if it had any
 * @param since since when
 * @param processInstanceId under which Cockpit shows it, null where no process has it
 */
public record OpenIncident(
        @Nullable String number,
        @Nullable String workspaceId,
        @Nullable String activity,
        @Nullable String message,
        Instant since,
        @Nullable String processInstanceId) {}
