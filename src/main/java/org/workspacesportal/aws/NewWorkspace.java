package org.workspacesportal.aws;

import java.util.Map;

/**
 * A desktop to be created.
 *
 * @param directoryId {@code d-…}
 * @param userName its user in the directory
 * @param bundleId {@code wsb-…}
 * @param runningMode {@code AUTO_STOP} or {@code ALWAYS_ON}
 * @param tags what is written on it, at most 50
 */
public record NewWorkspace(
        String directoryId, String userName, String bundleId, String runningMode, Map<String, String> tags) {}
