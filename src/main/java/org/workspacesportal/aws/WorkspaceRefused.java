package org.workspacesportal.aws;

import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** AWS will not do this to a desktop, or create it, however often it is asked; nothing was changed. */
public class WorkspaceRefused extends RuntimeException {

    /** AWS's code where the account's quota of desktops is used up. */
    public static final String QUOTA_REACHED = "ResourceLimitExceededException";

    /** AWS's code where the person already has a desktop in the directory. */
    public static final String ALREADY_EXISTS = "ResourceExists.WorkSpace";

    private final String code;

    public WorkspaceRefused(String code, String message) {
        super(message);
        this.code = code;
    }

    static WorkspaceRefused of(AwsServiceException answer) {
        var details = answer.awsErrorDetails();
        return new WorkspaceRefused(details.errorCode(), String.valueOf(details.errorMessage()));
    }

    /** Whether it is for the number of desktops the account may have, and not for this one. */
    public boolean isForQuota() {
        return QUOTA_REACHED.equals(code);
    }

    /** AWS's code, an open list. */
    public String code() {
        return code;
    }
}
