package org.workspacesportal.selfcheck;

/** What came of a check. */
enum Verdict {
    /** All is well. */
    OK,
    /** The portal works, but somebody should have a look; or it could not be found out. */
    WARNING,
    /** The portal does not start like this, or something that people need does not work. */
    FAILED
}
