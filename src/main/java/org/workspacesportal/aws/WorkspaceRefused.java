package org.workspacesportal.aws;

/** AWS will not create this desktop however often it is asked; nothing was created. */
public class WorkspaceRefused extends RuntimeException {

    /** AWS's code where the person already has a desktop in the directory. */
    public static final String ALREADY_EXISTS = "ResourceExists.WorkSpace";

    private final String code;

    public WorkspaceRefused(String code, String message) {
        super(message);
        this.code = code;
    }

    /** AWS's code, an open list. */
    public String code() {
        return code;
    }
}
