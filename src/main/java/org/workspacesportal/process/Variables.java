package org.workspacesportal.process;

/**
 * Names of the process variables. All are copies for Tasklist, Cockpit and the gateways; of what a person may write only {@link #APPROVED},
 * {@link #COMMENT} and {@link #RESOLUTION} are ever read back, by the step that checks them and writes them to the record.
 */
public final class Variables {

    public static final String REQUEST_NUMBER = "requestNumber";
    public static final String REQUESTER = "requester";
    public static final String REQUESTER_NAME = "requesterName";
    public static final String OFFER_NAME = "offerName";
    public static final String MONTHLY_COST = "monthlyCost";
    public static final String EXPECTED_COST = "expectedCost";

    public static final String REQUESTER_GROUPS = "requesterGroups";
    public static final String DESKTOPS_HELD = "desktopsHeld";
    public static final String KIND = "kind";

    public static final String ADDED_COST = "addedCost";
    public static final String CHANGE_WORDS = "changeWords";
    public static final String APPROVAL_NEEDED = "approvalNeeded";
    public static final String APPROVAL_PROBLEM = "approvalProblem";
    public static final String APPROVER_COUNT = "approverCount";
    public static final String ASK_FROM = "askFrom";
    public static final String ASK_COUNT = "askCount";
    public static final String REMINDER_AFTER = "reminderAfter";
    public static final String ESCALATES_AFTER = "escalatesAfter";
    public static final String EXPIRES_AFTER = "expiresAfter";

    public static final String APPROVED = "approved";
    public static final String COMMENT = "comment";

    public static final String FURTHER_APPROVAL = "furtherApproval";
    public static final String UNDO_POSSIBLE = "undoPossible";
    public static final String UNDO_WINDOW = "undoWindow";

    public static final String PROBLEM = "problem";
    public static final String RESOLUTION = "resolution";
    public static final String TRY_AGAIN = "tryAgain";
    public static final String TAKEN_AS_DONE = "takenAsDone";

    public static final String NOTICE = "notice";
    public static final String PERSON = "person";
    public static final String DAY = "day";
    public static final String SINCE = "since";
    public static final String ABOUT = "about";
    public static final String OTHERWISE = "otherwise";

    public static final String DESKTOPS = "desktops";
    public static final String APPROVED_TOGETHER = "approvedTogether";
    public static final String ROWS_LEFT = "rowsLeft";

    private Variables() {}
}
