package org.workspacesportal.identity;

/** Ids of the groups this application knows. */
public final class Groups {

    public static final String EMPLOYEES = "employees";
    public static final String APPROVERS = "approvers";
    public static final String ADMINS = "camunda-admin";

    /** Who may ask for a desktop for somebody else. */
    public static final String REQUESTERS_FOR_OTHERS = "requesters-for-others";

    private Groups() {}
}
