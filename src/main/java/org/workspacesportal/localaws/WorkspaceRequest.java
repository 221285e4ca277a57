package org.workspacesportal.localaws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One desktop asked for in a create call; its texts keep AWS's constraints. */
record WorkspaceRequest(
        String directoryId,
        String userName,
        String bundleId,
        @Nullable String runningMode,
        @Nullable Integer autoStopMinutes,
        @Nullable Integer rootGib,
        @Nullable Integer userGib,
        Map<String, String> tags,
        ObjectNode json) {

    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    private static final List<String> KEPT = List.of(
            "VolumeEncryptionKey",
            "UserVolumeEncryptionEnabled",
            "RootVolumeEncryptionEnabled",
            "WorkspaceProperties",
            "WorkspaceName",
            "Ipv6Address");
    private static final List<String> KEPT_PROPERTIES = List.of(
            "RunningMode",
            "RunningModeAutoStopTimeoutInMinutes",
            "RootVolumeSizeGib",
            "UserVolumeSizeGib",
            "ComputeTypeName",
            "Protocols",
            "OperatingSystemName",
            "GlobalAccelerator");

    static WorkspaceRequest read(Input input) {
        var properties = input.structure("WorkspaceProperties");
        input.text("WorkspaceName", Shape.WORKSPACE_NAME);
        input.text("VolumeEncryptionKey", Shape.ANY);
        properties.text("ComputeTypeName", Shape.COMPUTE_TYPE);
        properties.text("OperatingSystemName", Shape.OPERATING_SYSTEM);
        properties.texts("Protocols", Shape.PROTOCOL, 0, ANY_NUMBER);
        return new WorkspaceRequest(
                input.requiredText("DirectoryId", Shape.DIRECTORY_ID),
                input.requiredText("UserName", Shape.USER_NAME),
                input.requiredText("BundleId", Shape.BUNDLE_ID),
                properties.text("RunningMode", Shape.RUNNING_MODE),
                properties.number("RunningModeAutoStopTimeoutInMinutes", -ANY_NUMBER, ANY_NUMBER),
                properties.number("RootVolumeSizeGib", -ANY_NUMBER, ANY_NUMBER),
                properties.number("UserVolumeSizeGib", -ANY_NUMBER, ANY_NUMBER),
                Tags.read(input, "Tags"),
                input.json());
    }

    String owner() {
        return Desktop.owner(directoryId, userName);
    }

    /** What the desktop is described with beside its ids: everything optional as asked for, and AWS's defaults for the rest. */
    ObjectNode details(Catalogue.Bundle bundle) {
        // Members AWS does not know must not come back as if they were its own.
        var details = json.deepCopy().retain(KEPT);
        var properties = details.withObject("/WorkspaceProperties").retain(KEPT_PROPERTIES);
        putIfAbsent(properties, "RunningMode", "ALWAYS_ON");
        if (properties.path("RunningMode").asText().equals("AUTO_STOP")
                && !properties.hasNonNull("RunningModeAutoStopTimeoutInMinutes")) {
            properties.put("RunningModeAutoStopTimeoutInMinutes", 60);
        }
        putIfAbsent(properties, "ComputeTypeName", bundle.computeType());
        putIfAbsent(properties, "OperatingSystemName", bundle.operatingSystem());
        properties.put("RootVolumeSizeGib", rootGib == null ? bundle.rootGib() : rootGib);
        properties.put("UserVolumeSizeGib", userGib == null ? bundle.userGib() : userGib);
        if (!properties.hasNonNull("Protocols")) {
            properties.putArray("Protocols").add("WSP");
        }
        return details;
    }

    private static void putIfAbsent(ObjectNode properties, String member, String value) {
        if (!properties.hasNonNull(member)) {
            properties.put(member, value);
        }
    }
}
