package org.workspacesportal.localaws;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The properties somebody wants a desktop to have from now on, of which there may be one at a time. */
record WantedProperties(
        @Nullable String runningMode,
        @Nullable Integer autoStopMinutes,
        @Nullable Integer rootGib,
        @Nullable Integer userGib,
        @Nullable String computeType,
        boolean others) {

    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    static WantedProperties read(Input properties) {
        properties.texts("Protocols", Shape.PROTOCOL, 0, ANY_NUMBER);
        properties.text("OperatingSystemName", Shape.OPERATING_SYSTEM);
        return new WantedProperties(
                properties.text("RunningMode", Shape.RUNNING_MODE),
                properties.number("RunningModeAutoStopTimeoutInMinutes", -ANY_NUMBER, ANY_NUMBER),
                properties.number("RootVolumeSizeGib", -ANY_NUMBER, ANY_NUMBER),
                properties.number("UserVolumeSizeGib", -ANY_NUMBER, ANY_NUMBER),
                properties.text("ComputeTypeName", Shape.COMPUTE_TYPE),
                Stream.of("Protocols", "OperatingSystemName", "GlobalAccelerator")
                        .anyMatch(properties.json()::hasNonNull));
    }

    /** The one change that is wanted. */
    PropertyChange onlyOne() {
        var wanted = new ArrayList<PropertyChange>();
        if (runningMode != null || autoStopMinutes != null) {
            wanted.add(new RunningModeChange(runningMode, autoStopMinutes));
        }
        if (rootGib != null) {
            wanted.add(new VolumeChange(Modification.ROOT_VOLUME, rootGib));
        }
        if (userGib != null) {
            wanted.add(new VolumeChange(Modification.USER_VOLUME, userGib));
        }
        if (computeType != null) {
            wanted.add(new ComputeTypeChange(computeType));
        }
        if (wanted.size() + (others ? 1 : 0) != 1) {
            throw CallRefused.invalid("Exactly one property of a WorkSpace can be modified at a time.");
        }
        if (others) {
            throw CallRefused.unsupportedConfiguration("This property cannot be changed here.");
        }
        return wanted.get(0);
    }
}
