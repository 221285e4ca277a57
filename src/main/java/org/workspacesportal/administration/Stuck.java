package org.workspacesportal.administration;

import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.WorkspaceRequest;

/**
 * A request that waits for an admin.
 *
 * @param request the request
 * @param ownerName who waits for the desktop
 * @param taskId id of the task by which it goes on, null while there is none
 */
record Stuck(
        WorkspaceRequest request,
        String ownerName,
        @Nullable String taskId) {}
