package org.workspacesportal.request;

/** How a desktop runs and is paid for: by the hour and stopped when idle, or by the month and always on. */
public enum RunningMode {
    AUTO_STOP,
    ALWAYS_ON
}
