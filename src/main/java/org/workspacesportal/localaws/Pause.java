package org.workspacesportal.localaws;

/** What has to rest for a while between two changes of a desktop. */
enum Pause {
    VOLUMES,
    COMPUTE_TYPE,
    SMALLER_COMPUTE_TYPE
}
