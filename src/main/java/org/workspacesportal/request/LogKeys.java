package org.workspacesportal.request;

/** What lines of the log carry beside their text; the engine is told the first one in application.yaml. */
public final class LogKeys {

    /** The number of the request that is being worked on. */
    public static final String REQUEST = "request";

    /** The id of the person who is signed in. */
    public static final String PERSON = "person";

    private LogKeys() {}
}
