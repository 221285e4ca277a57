package org.workspacesportal.process;

import java.util.Set;

/** Names that the models under {@code bpmn/} and this code agree on. */
public final class Models {

    public static final String WORKSPACE_REQUEST = "workspace-request";
    public static final String WORKSPACE_CHANGE = "workspace-change";
    public static final String WORKSPACE_ONBOARDING = "workspace-onboarding";

    /** Keys of all processes in which people do something. */
    public static final Set<String> PROCESSES = Set.of(WORKSPACE_REQUEST, WORKSPACE_CHANGE, WORKSPACE_ONBOARDING);

    public static final String APPROVE_REQUEST = "Task_ApproveRequest";
    public static final String RESOLVE_PROVISIONING = "Task_ResolveProvisioning";
    public static final String RESOLVE_CHANGE = "Task_ResolveChange";
    public static final String RAISE_QUOTA = "Task_RaiseQuota";
    public static final String APPROVE_ONBOARDING = "Task_ApproveOnboarding";

    /** Topics of the steps that are done outside. */
    public static final String CREATE_WORKSPACE = "create-workspace";

    public static final String CARRY_OUT_CHANGE = "carry-out-change";

    public static final String DESKTOP_NOTICE = "desktop-notice";
    public static final String DESKTOP_QUOTA = "desktop-quota";

    /** Keys of those that go on by themselves, or with the help of admins. */
    public static final Set<String> OWN_PROCESSES = Set.of(DESKTOP_NOTICE, DESKTOP_QUOTA);

    public static final String APPROVERS_ADDED = "ApproversAdded";
    public static final String DECISION_UNDONE = "DecisionUndone";
    public static final String REQUEST_WITHDRAWN = "RequestWithdrawn";
    public static final String ONBOARDING_WITHDRAWN = "OnboardingWithdrawn";
    public static final String WORKSPACE_AVAILABLE = "WorkspaceAvailable";
    public static final String WORKSPACE_FAILED = "WorkspaceFailed";
    public static final String CHANGE_DONE = "ChangeDone";
    public static final String CHANGE_FAILED = "ChangeFailed";
    public static final String QUOTA_RAISED = "QuotaRaised";

    /** The decision table cannot be evaluated, for whatever reason; the engine takes the class of an exception for an error code. */
    public static final String POLICY_UNREADABLE = "java.lang.RuntimeException";

    /** AWS will not create the desktop, however often it is asked; a person has to look at it. */
    public static final String WORKSPACE_REFUSED = "WORKSPACE_REFUSED";

    /** AWS will not change the desktop, however often it is asked; a person has to look at it. */
    public static final String CHANGE_REFUSED = "CHANGE_REFUSED";

    private Models() {}
}
