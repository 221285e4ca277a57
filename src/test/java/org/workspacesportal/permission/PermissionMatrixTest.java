package org.workspacesportal.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.OnboardingClient;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;
import org.workspacesportal.support.Session;

/**
 * Who may do what: docs/permissions.md says it, and every cell of its table is tried here. Run with {@code -Dpermissions.write=true} to write the page
 * anew, and read what has changed in it.
 */
@PortalTest
class PermissionMatrixTest {

    private static final Path PAGE = Path.of("docs/permissions.md");
    private static final String BEGIN = "<!-- tried by PermissionMatrixTest -->\n";

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople newPeople;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcTemplate jdbc;

    /** In the order of the columns. */
    enum Who {
        STRANGER,
        REQUESTER,
        COLLEAGUE,
        APPROVER,
        ADMIN
    }

    @Autowired
    RuntimeService runtimeService;

    private String requester;
    private String number;
    private Map<String, String> ids;
    private final Map<String, Session> browsers = new HashMap<>();
    private final Map<String, String> onboardings = new HashMap<>();

    @BeforeEach
    void somebodyWaits() {
        requester = newPeople.employee("matrix", Groups.REQUESTERS_FOR_OTHERS);
        number = portal.asked(requester);
        evidence.awaitQuiet();
        var task = portal.get("admin", "/engine-rest/task?processInstanceBusinessKey=" + number)
                .json()
                .path(0);
        var instance = task.path("processInstanceId").asText();
        var jobs = portal.get("admin", "/engine-rest/job?processInstanceId=" + instance);
        ids = Map.of(
                "number",
                number,
                "task",
                task.path("id").asText(),
                "instance",
                instance,
                "job",
                jobs.json().path(0).path("id").asText(),
                "definition",
                task.path("processDefinitionId").asText(),
                "requester",
                requester,
                "desktop",
                desktop());
    }

    /** Of the requester. It is at something for long, so nothing comes of what others have it do. */
    private String desktop() {
        var id = "ws-" + requester.replaceAll("[^a-z0-9]", "") + "00";
        var now = Instant.now();
        jdbc.update(
                "INSERT INTO desktop (workspace_id, directory_id, owner, state, seen_at, doing, doing_since, doing_until)"
                        + " VALUES (?, ?, ?, 'STOPPED', ?, 'START', ?, ?)",
                id,
                LocalAws.DIRECTORY_ID,
                requester,
                Timestamp.from(now),
                Timestamp.from(now),
                Timestamp.from(now.plusSeconds(3600)));
        return id;
    }

    /** A draft of the requester, or one that waits for the decision of the approvers; each for people of its own, who may be in no other. */
    private String onboarding(String kind) {
        return onboardings.computeIfAbsent(kind, wanted -> {
            var sheets = new OnboardingClient(portal);
            var sheet = OnboardingClient.sheet(newPeople.employees("newcomer", 6));
            return wanted.equals("draft") ? sheets.draft(requester, sheet) : sheets.submitted(requester, sheet);
        });
    }

    @AfterEach
    void nobodyWaits() {
        var process = runtimeService.createProcessInstanceQuery().processInstanceId(ids.get("instance"));
        // A mail job of the process may end at this very moment.
        await().ignoreException(OptimisticLockingException.class).until(() -> {
            process.list().forEach(found -> runtimeService.deleteProcessInstance(found.getId(), "tried"));
            return process.count() == 0;
        });
    }

    @Test
    void everybodyMayWhatThePageSays() throws IOException {
        var table = Stream.of(Doing.values()).map(this::row).collect(Collectors.joining());

        if (Boolean.getBoolean("permissions.write")) {
            Files.writeString(PAGE, page()[0] + BEGIN + table);
        }
        assertThat(table).isEqualTo(page()[1]);
    }

    private static String[] page() throws IOException {
        return Files.readString(PAGE).split(BEGIN, 2);
    }

    private String row(Doing doing) {
        var cells = Stream.of(Who.values()).map(who -> outcome(doing, who)).collect(Collectors.joining(" | "));
        var heading = doing.opens() == null ? "" : heading(doing.opens());
        return heading + "| %s | `%s %s` | %s |\n".formatted(doing.words(), doing.method(), doing.path(), cells);
    }

    private static String heading(String title) {
        return "\n## " + title + "\n\n"
                + "| | | not signed in | requester | other employee | approver | admin |\n|---|---|---|---|---|---|---|\n";
    }

    private String outcome(Doing doing, Who who) {
        var answer = call(doing, who);
        if (doing.isAboutOnboarding() && doing.changes()) {
            onboardings.clear();
        } else if (doing.changes() && answer.status() < 400 && !asksForLogin(answer)) {
            // What has been decided, ended or held is no measure for who comes next.
            if (doing.leavesWaiting()) {
                nobodyWaits();
            }
            somebodyWaits();
        }
        return inWords(answer);
    }

    private Answer call(Doing doing, Who who) {
        var path = doing.path();
        var body = doing.body();
        for (var kind : List.of("draft", "onboarding")) {
            path = path.contains(kind + "}") ? path.replace("{" + kind + "}", onboarding(kind)) : path;
        }
        for (var id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
            body = body.replace("{" + id.getKey() + "}", id.getValue());
        }
        var me = who == Who.REQUESTER ? requester : who.name().toLowerCase(Locale.ROOT);
        return browser(who, me).call(doing.method(), path, body.replace("{me}", me));
    }

    private Session browser(Who who, String me) {
        return who == Who.STRANGER ? portal.stranger() : browsers.computeIfAbsent(me, portal::browser);
    }

    private static boolean asksForLogin(Answer answer) {
        return answer.status() == 401
                || (answer.status() == 302 && answer.header("Location").endsWith("/login"));
    }

    private static String inWords(Answer answer) {
        if (asksForLogin(answer)) {
            return "sign in";
        }
        return switch (answer.status()) {
            case 200, 201, 202, 204, 302 -> isEmpty(answer.body()) ? "nothing" : "yes";
            // Refused for what was sent, and not for who sent it.
            case 400, 409 -> "yes";
            case 403 -> "no";
            case 404 -> "unknown";
            default -> "answer " + answer.status() + answer.body();
        };
    }

    private static boolean isEmpty(String body) {
        return body.equals("[]") || body.equals("{\"count\":0}");
    }
}
