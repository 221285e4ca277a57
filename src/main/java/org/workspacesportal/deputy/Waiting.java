package org.workspacesportal.deputy;

import org.workspacesportal.request.WorkspaceRequest;

/**
 * A request that waits for somebody's decision.
 *
 * @param request the request
 * @param mandate by what they may decide about it
 */
public record Waiting(WorkspaceRequest request, Mandate mandate) {}
