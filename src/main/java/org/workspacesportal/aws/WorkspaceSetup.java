package org.workspacesportal.aws;

import org.jspecify.annotations.Nullable;

/**
 * How a desktop is set up, as AWS tells it; what AWS does not tell is null.
 *
 * @param bundleId bundle it was made from, {@code wsb-…}
 * @param runningMode {@code AUTO_STOP}, {@code ALWAYS_ON} or {@code MANUAL}, or what AWS may add
 * @param autoStopMinutes after how many idle minutes it stops, in steps of 60
 * @param computeType {@code STANDARD}, {@code POWER} and so on, an open list
 * @param rootGib size of the volume with the system, in GiB
 * @param userGib size of the volume with the person's own files, in GiB
 * @param operatingSystem {@code WINDOWS_SERVER_2022} and so on, an open list
 */
public record WorkspaceSetup(
        @Nullable String bundleId,
        @Nullable String runningMode,
        @Nullable Integer autoStopMinutes,
        @Nullable String computeType,
        @Nullable Integer rootGib,
        @Nullable Integer userGib,
        @Nullable String operatingSystem) {

    /** Nothing is known. */
    public static final WorkspaceSetup UNKNOWN = new WorkspaceSetup(null, null, null, null, null, null, null);

    static WorkspaceSetup of(software.amazon.awssdk.services.workspaces.model.Workspace described) {
        var properties = described.workspaceProperties();
        return properties == null
                ? new WorkspaceSetup(described.bundleId(), null, null, null, null, null, null)
                : new WorkspaceSetup(
                        described.bundleId(),
                        properties.runningModeAsString(),
                        properties.runningModeAutoStopTimeoutInMinutes(),
                        properties.computeTypeNameAsString(),
                        properties.rootVolumeSizeGib(),
                        properties.userVolumeSizeGib(),
                        properties.operatingSystemNameAsString());
    }

    /** Whether AWS starts and stops it: a desktop that is always on cannot be. */
    public boolean canBeStopped() {
        return "AUTO_STOP".equals(runningMode) || "MANUAL".equals(runningMode);
    }
}
