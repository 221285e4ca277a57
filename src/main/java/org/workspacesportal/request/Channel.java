package org.workspacesportal.request;

/** The way by which somebody, or the system itself, acted on a request. */
public enum Channel {
    PORTAL,
    MAIL_LINK,
    TASKLIST,
    ENGINE_REST,
    API,
    SYSTEM
}
