package org.workspacesportal.localaws;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** Why one desktop of a create call is not made; the others of the call are. */
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

    void addTo(ArrayNode failedRequests, WorkspaceRequest request) {
        var failed = failedRequests.addObject();
        failed.set("WorkspaceRequest", request.json());
        failed.put("ErrorCode", code).put("ErrorMessage", sentence);
    }
}
