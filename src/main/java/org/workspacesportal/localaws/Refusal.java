package org.workspacesportal.localaws;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** Why one desktop of a call is not made or changed; the others of the call are. */
record Refusal(String code, String sentence) {

    static final Refusal NO_DIRECTORY = new Refusal(
            "ResourceNotFound.Directory", "The specified directory could not be found in the specified region.");
    static final Refusal NO_USER =
            new Refusal("ResourceNotFound.User", "The specified user could not be found in the specified directory.");
    static final Refusal NO_BUNDLE =
            new Refusal("ResourceNotFound.Bundle", "The specified bundle could not be found in the specified region.");
    static final Refusal ALREADY_THERE =
            new Refusal("ResourceExists.WorkSpace", "A WorkSpace already exists for the specified user.");
    static final Refusal NO_AUTO_STOP = new Refusal(
            "AutoStopTimeoutIsNotApplicableForAnAlwaysOnWorkspace",
            "RunningModeAutoStopTimeoutInMinutes is not applicable for WorkSpace with running mode set to ALWAYS_ON.");
    static final Refusal MANUAL = new Refusal(
            "AutoStopTimeoutIsNotDefaultForManualWorkspace",
            "RunningModeAutoStopTimeoutInMinutes is not applicable for WorkSpace with running mode set to MANUAL.");
    static final Refusal AUTO_STOP_STEPS = new Refusal(
            "InvalidParameterValues", "RunningModeAutoStopTimeoutInMinutes must be a positive multiple of 60.");
    static final Refusal ROOT_SIZE =
            new Refusal("InvalidParameterValues", "RootVolumeSizeGib must be 80, or from 175 to 2000.");
    static final Refusal USER_SIZE =
            new Refusal("InvalidParameterValues", "UserVolumeSizeGib must be 10, 50, or from 100 to 2000.");

    static final Refusal NO_WORKSPACE =
            new Refusal("ResourceNotFound.WorkSpace", "The specified WorkSpace could not be found.");
    static final Refusal WRONG_STATE = new Refusal(
            "InvalidResourceState.WorkSpace", "This cannot be done to the WorkSpace in the state it is in.");
    static final Refusal ALWAYS_ON = new Refusal(
            "InvalidRunningMode.WorkSpace",
            "A WorkSpace with the running mode ALWAYS_ON cannot be started or stopped.");
    static final Refusal NO_SNAPSHOT =
            new Refusal("ResourceNotFound.Snapshot", "There is no snapshot of the user volume of the WorkSpace yet.");
    static final Refusal MIGRATING = new Refusal("OperationInProgress.WorkSpace", "The WorkSpace is being migrated.");
    static final Refusal FAILURE =
            new Refusal("InternalFailure", "The request processing has failed because of an unknown error.");

    void addTo(ArrayNode failedRequests, String workspaceId) {
        failedRequests
                .addObject()
                .put("WorkspaceId", workspaceId)
                .put("ErrorCode", code)
                .put("ErrorMessage", sentence);
    }

    void addTo(ArrayNode failedRequests, WorkspaceRequest request) {
        var failed = failedRequests.addObject();
        failed.set("WorkspaceRequest", request.json());
        failed.put("ErrorCode", code).put("ErrorMessage", sentence);
    }
}
