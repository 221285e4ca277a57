package org.workspacesportal.permission;

import org.jspecify.annotations.Nullable;

/** What somebody may try: the rows of the table of permissions. */
enum Doing {
    HOME("My desktops and requests", "GET", "/", "Portal"),
    REQUESTS("All one asked for or gets", "GET", "/requests"),
    ASK("Ask for a desktop", "GET", "/requests/new"),
    ASK_AGAIN("Ask for the same again", "GET", "/requests/new?again={number}"),
    CHECK("Check one's answers", "POST", "/requests/new/check", false, "offer=nothing"),
    CHANGE("Change them", "POST", "/requests/new/change", false, "offer=nothing"),
    FOLLOW("Follow a request", "GET", "/requests/{number}"),
    PICTURE("See its process as a picture", "GET", "/requests/{number}/picture.svg"),
    WITHDRAW("Withdraw it", "POST", "/requests/{number}/withdrawal", true),
    CARE("Look after a desktop", "GET", "/desktops/{desktop}"),
    POWER("Have it start, stop or reboot", "POST", "/desktops/{desktop}/power", false, "action=START"),
    CHANGE_PAGE("See how it can be changed", "GET", "/desktops/{desktop}/changes/running-mode"),
    CHANGE_DESKTOP(
            "Have it changed", "POST", "/desktops/{desktop}/changes/running-mode", false, "runningMode=ALWAYS_ON"),
    NEEDED("Say that it is still needed", "POST", "/desktops/{desktop}/needed"),
    INBOX("What waits for me", "GET", "/approvals"),
    DECISION_PAGE("Look at what is decided", "GET", "/approvals/{number}"),
    DECIDE("Decide", "POST", "/approvals/{number}", true, "approved=true"),
    DECIDE_SEVERAL("Decide about several at once", "POST", "/approvals", true, "approved=true&number={number}"),
    ONBOARDINGS("Desktops for many", "GET", "/onboardings"),
    ONBOARDING_TEMPLATE("A template of their sheet", "GET", "/onboardings/template.csv"),
    SEND_SHEET("Send a sheet of them", "POST", "/onboardings", false, Bodies.SHEET),
    DRAFT("Look at a draft", "GET", "/onboardings/{draft}"),
    SUBMIT_DRAFT("Submit it", "POST", "/onboardings/{draft}/submission", true),
    DISCARD_DRAFT("Discard it", "POST", "/onboardings/{draft}/discarding", true),
    ONBOARDING("Follow an onboarding", "GET", "/onboardings/{onboarding}"),
    ONBOARDING_FILE("The same as a table", "GET", "/onboardings/{onboarding}/rows.csv"),
    DECIDE_ONBOARDING(
            "Decide about all of it", "POST", "/onboardings/{onboarding}/decision", true, "approved=false&comment=No"),
    WITHDRAW_ONBOARDING("Withdraw all of it", "POST", "/onboardings/{onboarding}/withdrawal", true),
    DEPUTIES("Name a deputy", "GET", "/approvals/deputies"),
    OWN_PASSWORD("Change one's own password", "GET", "/account/password"),
    LANGUAGE("Choose one's language", "POST", "/account/language", false, "language=en"),
    ADMINISTRATION("Administration", "GET", "/admin"),
    ALL_DESKTOPS("All desktops", "GET", "/admin/desktops"),
    ADOPT("Adopt one that was not made here", "POST", "/admin/desktops/{desktop}/adoption", false),
    ACCEPT("Accept how one is set up", "POST", "/admin/desktops/{desktop}/acceptance", false),
    RECLAIM("Unused desktops", "GET", "/admin/reclaim"),
    ARM("Have their owners asked and them taken back", "POST", "/admin/reclaim/arming", false, "word=no"),
    DISARM("End that", "POST", "/admin/reclaim/disarming"),
    EXEMPT("Leave one alone", "POST", "/admin/reclaim/exemptions", false, "workspaceId={desktop}"),
    END_EXEMPTION("Leave it alone no longer", "POST", "/admin/reclaim/exemptions/{desktop}/end"),
    ADVICE("Cheaper running modes", "GET", "/admin/advice"),
    ADVICE_FILE("The same as a table", "GET", "/admin/advice.csv"),
    TAKE_ADVICE("Ask for one", "POST", "/admin/advice/{desktop}"),
    AUDIT("Audit", "GET", "/audit"),
    AUDIT_FILE("The timeline of all requests", "GET", "/audit/timeline.csv"),
    AUDIT_DESKTOPS("What happened to all desktops", "GET", "/audit/desktops.csv"),

    API_LIST("My requests", "GET", "/api/requests", "API for programs"),
    API_ASK("Ask for a desktop", "POST", "/api/requests", false, "{\"offer\":\"nothing\"}"),
    API_FOLLOW("Follow a request", "GET", "/api/requests/{number}"),
    API_WITHDRAW("Withdraw it", "POST", "/api/requests/{number}/withdrawal", true),
    API_DECIDE("Decide", "POST", "/api/requests/{number}/decision", true, "{\"approved\":true}"),
    API_ONBOARDINGS("My sheets of desktops for many", "GET", "/api/onboardings"),
    API_SEND_SHEET("Send one", "POST", "/api/onboardings", false, Bodies.SHEET),
    API_ONBOARDING("Follow an onboarding", "GET", "/api/onboardings/{onboarding}"),
    API_ONBOARDING_ROWS("Its rows", "GET", "/api/onboardings/{onboarding}/rows"),
    API_SUBMIT_DRAFT("Submit a draft", "POST", "/api/onboardings/{draft}/submission", true),
    API_DECIDE_ONBOARDING(
            "Decide about all of it",
            "POST",
            "/api/onboardings/{onboarding}/decision",
            true,
            "{\"approved\":false,\"comment\":\"No\"}"),
    API_WITHDRAW_ONBOARDING("Withdraw all of it", "POST", "/api/onboardings/{onboarding}/withdrawal", true),
    API_DESKTOPS("My desktops", "GET", "/api/desktops"),
    API_DESKTOP("Look at a desktop", "GET", "/api/desktops/{desktop}"),
    API_POWER(
            "Have it start, stop or reboot", "POST", "/api/desktops/{desktop}/power", false, "{\"action\":\"START\"}"),
    API_CHANGE(
            "Have it changed",
            "POST",
            "/api/desktops/{desktop}/changes",
            false,
            "{\"change\":\"RUNNING_MODE\",\"runningMode\":\"ALWAYS_ON\"}"),
    API_DESCRIPTION("Description of the API", "GET", "/v3/api-docs"),

    HEALTH("Health", "GET", "/actuator/health", "Operations"),
    METRICS("Metrics", "GET", "/actuator/metrics"),
    INFO("Info", "GET", "/actuator/info"),

    TASKLIST("Tasklist", "GET", "/camunda/app/tasklist/default/", "Camunda's web apps"),
    COCKPIT("Cockpit", "GET", "/camunda/app/cockpit/default/"),
    ADMIN("Admin", "GET", "/camunda/app/admin/default/"),
    COCKPIT_DATA("What Cockpit shows", "GET", "/camunda/api/cockpit/plugin/base/default/process-definition/statistics"),
    SETUP("Make the first admin", "POST", "/camunda/api/admin/setup/default/user/create", true, "{}"),

    TASKS(
            "Find the task of a request",
            "GET",
            "/engine-rest/task?processInstanceBusinessKey={number}",
            "The engine's REST API"),
    TASK("Look at it", "GET", "/engine-rest/task/{task}"),
    TASK_VARIABLES("Its variables", "GET", "/engine-rest/task/{task}/form-variables"),
    CLAIM("Take it on", "POST", "/engine-rest/task/{task}/claim", true, "{\"userId\":\"{me}\"}"),
    COMPLETE(
            "Decide",
            "POST",
            "/engine-rest/task/{task}/complete",
            true,
            "{\"variables\":{\"approved\":{\"value\":true}}}"),
    DELEGATE("Delegate it", "POST", "/engine-rest/task/{task}/delegate", true, "{\"userId\":\"deputy\"}"),
    RESOLVE("Hand it back", "POST", "/engine-rest/task/{task}/resolve", true, "{}"),
    TASK_VARIABLE(
            "Change a copy in it", "PUT", "/engine-rest/task/{task}/variables/monthlyCost", true, "{\"value\":1}"),
    START("Start a process", "POST", "/engine-rest/process-definition/key/workspace-request/start", true, "{}"),
    START_NOTICE(
            "Start a notice of the portal",
            "POST",
            "/engine-rest/process-definition/key/desktop-notice/start",
            true,
            "{}"),
    START_ONBOARDING(
            "Start an onboarding",
            "POST",
            "/engine-rest/process-definition/key/workspace-onboarding/start",
            true,
            "{}"),
    ONBOARDING_POLICY("The onboarding policy", "GET", "/engine-rest/decision-definition/key/onboarding-policy/xml"),
    INSTANCES("Find the process of a request", "GET", "/engine-rest/process-instance?businessKey={number}"),
    INSTANCE("Look at it", "GET", "/engine-rest/process-instance/{instance}"),
    VARIABLES("Its variables", "GET", "/engine-rest/process-instance/{instance}/variables"),
    CHANGE_VARIABLE(
            "Change a copy in it",
            "PUT",
            "/engine-rest/process-instance/{instance}/variables/reason",
            true,
            "{\"value\":\"x\"}"),
    SUSPEND("Hold it", "PUT", "/engine-rest/process-instance/{instance}/suspended", true, "{\"suspended\":true}"),
    MODIFY(
            "Move it to another step",
            "POST",
            "/engine-rest/process-instance/{instance}/modification",
            true,
            "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Task_SendExpiryMail\"}]}"),
    END("End it", "DELETE", "/engine-rest/process-instance/{instance}", true),
    MESSAGE(
            "Send it a message",
            "POST",
            "/engine-rest/message",
            true,
            "{\"messageName\":\"RequestWithdrawn\",\"businessKey\":\"{number}\"}"),
    HISTORY(
            "Finished and running processes",
            "GET",
            "/engine-rest/history/process-instance?processInstanceBusinessKey={number}"),
    HISTORY_STEPS("Their steps", "GET", "/engine-rest/history/activity-instance?processInstanceId={instance}"),
    USER_OPERATIONS(
            "Who did what in the engine", "GET", "/engine-rest/history/user-operation?processInstanceId={instance}"),
    JOBS("Jobs", "GET", "/engine-rest/job?processInstanceId={instance}"),
    RETRY("Have a job tried again", "PUT", "/engine-rest/job/{job}/retries", false, "{\"retries\":1}"),
    MODEL("The model", "GET", "/engine-rest/process-definition/{definition}/xml"),
    POLICY("The approval policy", "GET", "/engine-rest/decision-definition/key/approval-policy/xml"),
    DEPLOYMENTS("Deployments", "GET", "/engine-rest/deployment/count"),
    DEPLOY("Deploy", "POST", "/engine-rest/deployment/create", false, """
            --part\r
            Content-Disposition: form-data; name="deployment-name"\r
            \r
            matrix\r
            --part\r
            Content-Disposition: form-data; name="data"; filename="matrix.txt"\r
            Content-Type: text/plain\r
            \r
            text\r
            --part--\r
            """),
    PEOPLE("People", "GET", "/engine-rest/user?id=approver"),
    PERSON("Another person's name and mail", "GET", "/engine-rest/user/approver/profile"),
    CHANGE_PERSON(
            "Change them",
            "PUT",
            "/engine-rest/user/deputy/profile",
            false,
            "{\"id\":\"deputy\",\"firstName\":\"Dana\",\"lastName\":\"Deputy\",\"email\":\"deputy@example.com\"}"),
    OWN_NAME(
            "Change one's own name and mail",
            "PUT",
            "/engine-rest/user/{requester}/profile",
            false,
            "{\"id\":\"{requester}\",\"firstName\":\"Nora\",\"lastName\":\"Newcomer\",\"email\":\"{requester}@example.com\"}"),
    GROUPS("Groups", "GET", "/engine-rest/group?id=approvers"),
    JOIN("Join the approvers", "PUT", "/engine-rest/group/approvers/members/{requester}", false),
    LEAVE("Leave the approvers", "DELETE", "/engine-rest/group/approvers/members/{requester}", false),
    RIGHTS("Authorizations", "GET", "/engine-rest/authorization/count"),
    LIST_OF_MINE("The list of what waits for me", "GET", "/engine-rest/filter/my-decisions"),
    LIST_OF_ALL("The list of all tasks", "GET", "/engine-rest/filter/tasks-of-all/list"),
    FILTER(
            "Make a filter",
            "POST",
            "/engine-rest/filter/create",
            false,
            "{\"resourceType\":\"Task\",\"name\":\"matrix\",\"query\":{}}"),
    METRICS_OF_ENGINE("The engine's metrics", "GET", "/engine-rest/metrics/activity-instance-start/sum"),
    VERSION("The engine's version", "GET", "/engine-rest/version");

    private final String words;
    private final String method;
    private final String path;
    private final boolean changes;
    private final String body;
    private final @Nullable String opens;

    Doing(String words, String method, String path) {
        this(words, method, path, false, "", null);
    }

    /** The first row of a table of its own. */
    Doing(String words, String method, String path, String opens) {
        this(words, method, path, false, "", opens);
    }

    /** What changes the request that is tried. */
    Doing(String words, String method, String path, boolean changes) {
        this(words, method, path, changes, "", null);
    }

    Doing(String words, String method, String path, boolean changes, String body) {
        this(words, method, path, changes, body, null);
    }

    Doing(String words, String method, String path, boolean changes, String body, @Nullable String opens) {
        this.words = words;
        this.method = method;
        this.path = path;
        this.changes = changes;
        this.body = body;
        this.opens = opens;
    }

    String words() {
        return words;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    boolean changes() {
        return changes;
    }

    String body() {
        return body;
    }

    /** Whether it is done about an onboarding, and so to nothing else. */
    boolean isAboutOnboarding() {
        return path.contains("{draft}") || path.contains("{onboarding}");
    }

    /** Whether something is left that would wait for ever. */
    boolean leavesWaiting() {
        return this == SUSPEND || this == MODIFY;
    }

    @Nullable
    String opens() {
        return opens;
    }

    private static final class Bodies {

        static final String SHEET = """
                --part\r
                Content-Disposition: form-data; name="file"; filename="sheet.csv"\r
                Content-Type: text/csv\r
                \r
                user,offer,running mode,needed until,cost centre,reason
                nobody,nothing,,,,
                \r
                --part--\r
                """;
    }
}
