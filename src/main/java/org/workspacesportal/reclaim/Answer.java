package org.workspacesportal.reclaim;

/** How a question whether a desktop is still needed ended. */
enum Answer {
    /** Its owner, or an admin, said that it is. */
    KEPT,
    /** Its owner used it. */
    USED,
    /** It has the AWS tag by which it is left alone. */
    TAGGED,
    /** An admin exempted it. */
    EXEMPTED,
    /** The desktop is gone, or has another owner, or its owner has left. */
    OVER,
    /** Another desktop has taken its place. */
    MOVED,
    /** An admin disarmed it all. */
    WITHDRAWN,
    /** Nobody answered in time. */
    RECLAIMED
}
