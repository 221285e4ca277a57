package org.workspacesportal.desktop;

/** What a person can have a desktop do at once. */
public enum Doing {
    START,
    STOP,
    REBOOT
}
