package org.workspacesportal.aws;

import software.amazon.awssdk.services.workspaces.model.WorkspaceProperties;

/** One property of a desktop that is to be another; AWS changes one at a time. */
public sealed interface Modification {

    /** It stops when idle, after so many minutes, a multiple of 60. */
    record AutoStop(int minutes) implements Modification {}

    /** It is always on. */
    record AlwaysOn() implements Modification {}

    /** Another compute type, {@code POWER} say. */
    record ComputeType(String name) implements Modification {}

    /** A larger volume for the system, in GiB. */
    record RootVolume(int gib) implements Modification {}

    /** A larger volume for the person's own files, in GiB. */
    record UserVolume(int gib) implements Modification {}

    /** As AWS is told. */
    static WorkspaceProperties properties(Modification modification) {
        var properties = WorkspaceProperties.builder();
        if (modification instanceof AutoStop autoStop) {
            properties.runningMode("AUTO_STOP").runningModeAutoStopTimeoutInMinutes(autoStop.minutes());
        } else if (modification instanceof AlwaysOn) {
            properties.runningMode("ALWAYS_ON");
        } else if (modification instanceof ComputeType computeType) {
            properties.computeTypeName(computeType.name());
        } else if (modification instanceof RootVolume root) {
            properties.rootVolumeSizeGib(root.gib());
        } else if (modification instanceof UserVolume user) {
            properties.userVolumeSizeGib(user.gib());
        }
        return properties.build();
    }
}
