package org.workspacesportal.selfcheck;

import java.util.List;

/** Looks at one thing around the installation and changes nothing by it. */
interface Check {

    /** What it looks at, for the line that says that it could not be found out. */
    String what();

    /** What was found, at least one line; no line where the thing is not used. Whatever is thrown counts as failed. */
    List<Result> look() throws Exception;
}
