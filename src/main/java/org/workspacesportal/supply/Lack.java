package org.workspacesportal.supply;

/** What an offer lacks in AWS. */
public enum Lack {
    /** AWS has no such bundle, or it is broken. */
    BUNDLE,
    /** The directory is not registered with WorkSpaces. */
    DIRECTORY
}
