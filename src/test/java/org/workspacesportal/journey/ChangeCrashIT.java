package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workspacesportal.support.PortalClient.goodRequest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspacesportal.request.ChangeKind;
import org.workspacesportal.support.PackagedPortal;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.Postgres;

/**
 * The portal is killed while it waits for AWS to answer each kind of change, which AWS has taken. After the restart nothing is done twice and nothing
 * is forgotten.
 */
class ChangeCrashIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ENDS = Set.of("READY", "NEEDS_ATTENTION");

    @TempDir
    Path folder;

    private PackagedPortal running;

    /** What the endpoint had written down by the crash; of what has ended it keeps nothing when it starts again. */
    private List<JsonNode> beforeTheCrash = List.of();

    @AfterEach
    void end() {
        if (running != null) {
            running.kill();
        }
    }

    @Test
    void everyChangeIsMadeOnce() throws Exception {
        var settings = settings();
        running = PackagedPortal.start(folder, settings);
        var portal = running.client();
        var people = new LinkedHashMap<ChangeKind, String>();
        for (var kind : ChangeKind.values()) {
            people.put(kind, moveIn(portal, "lost-change-" + kind.title()));
        }
        var desktops = new HashMap<ChangeKind, String>();
        people.forEach((kind, person) -> desktops.put(kind, desktopOf(portal, person)));
        var numbers = new HashMap<ChangeKind, String>();
        people.forEach((kind, person) -> numbers.put(kind, changed(portal, person, kind, desktops.get(kind))));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> desktops.values().stream().allMatch(this::isTaken));
        running.kill();
        beforeTheCrash = desktopLines();

        running = PackagedPortal.start(folder, settings);
        var again = running.client();
        people.forEach((kind, person) -> await().atMost(Duration.ofSeconds(120))
                .until(() -> ENDS.contains(again.status(person, numbers.get(kind)))));

        people.forEach((kind, person) -> assertThat(again.status(person, numbers.get(kind)))
                .as("%s", kind)
                // Nobody can tell from outside whether a desktop was rebuilt; it is not done again by itself.
                .isIn(isTold(kind) ? List.of("READY") : List.of("READY", "NEEDS_ATTENTION")));
        // A desktop that becomes one of another kind is changed and ends; whether that happened twice tells the number
        // of desktops.
        desktops.entrySet().stream()
                .filter(made -> made.getKey() != ChangeKind.BUNDLE)
                .forEach(made -> assertThat(timesTaken(made.getValue()))
                        .as("how often AWS took %s", made.getKey())
                        .isEqualTo(1));
        people.forEach((kind, person) -> assertThat(desktopsOf(person))
                .as("desktops AWS ever made for whoever asked for %s", kind)
                .hasSize(kind == ChangeKind.BUNDLE ? 2 : 1));
        people.forEach((kind, person) -> await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(again.mails(numbers.get(kind)))
                        .extracting(mail -> mail.path("subject").asText())
                        .as("what is written about %s", kind)
                        .filteredOn(subject -> subject.matches("(Your desktop is|The change).*"))
                        .hasSize(1)));
    }

    private static boolean isTold(ChangeKind kind) {
        return kind != ChangeKind.REBUILD && kind != ChangeKind.RESTORE;
    }

    private Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("spring.datasource.url", Postgres.freshDatabase());
        settings.put("spring.datasource.username", "postgres");
        settings.put("portal.local-aws.state-file", stateFile().toString());
        for (var at : List.of("pending-for", "power-for", "rebuild-for", "update-for")) {
            settings.put("portal.local-aws." + at, "500ms");
        }
        for (var wait : List.of(
                "local-aws.snapshot-after",
                "local-aws.volume-change-after",
                "local-aws.compute-change-after",
                "local-aws.compute-downgrade-after",
                "change.volume-wait",
                "change.compute-wait")) {
            settings.put("portal." + wait, "0s");
        }
        settings.put("portal.local-aws.invisible-for", "200ms");
        settings.put("portal.local-aws.throttled", "false");
        settings.put("portal.provisioning.first-check", "200ms");
        settings.put("portal.provisioning.check-every", "200ms");
        settings.put("portal.change.first-check", "200ms");
        settings.put("portal.change.check-every", "200ms");
        settings.put("portal.change.settle", "3s");
        settings.put("portal.change.visibility", "5s");
        // The people who move in are called by their password, as all are in the tests.
        settings.put("camunda.bpm.generic-properties.properties.enable-password-policy", "false");
        // A node that died holds its jobs until their lock ends; one that is only slow must not lose them, or it tells
        // people twice.
        settings.put("camunda.bpm.job-execution.lock-time-in-millis", "15000");
        settings.put("portal.outside.lock", "15s");
        // So that they end within the lock.
        settings.put("portal.aws.patience", "1s");
        settings.put("portal.aws.call-timeout", "2s");
        return settings;
    }

    private static String moveIn(PortalClient portal, String person) {
        var user = Map.of(
                "profile", Map.of("id", person, "firstName", "Lola", "lastName", "Lost", "email", "lola@example.com"),
                "credentials", Map.of("password", person));
        assertThat(portal.postJson("admin", "/engine-rest/user/create", user).status())
                .isEqualTo(204);
        assertThat(portal.put("admin", "/engine-rest/group/employees/members/" + person)
                        .status())
                .isEqualTo(204);
        return person;
    }

    private static String desktopOf(PortalClient portal, String person) {
        var number = portal.ask(person, goodRequest()).json().path("number").asText();
        assertThat(portal.decide("approver", number, Map.of("approved", true)).status())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> portal.status(person, number), "READY"::equals);
        return portal.request(person, number).path("workspaceId").asText();
    }

    private static String changed(PortalClient portal, String person, ChangeKind kind, String desktop) {
        var fields = new HashMap<String, Object>(
                switch (kind) {
                    case BUNDLE -> Map.of("offer", "performance", "confirmation", desktop);
                    case COMPUTE_TYPE -> Map.of("offer", "performance");
                    // The larger disk for files, which it needs first, would be a change of its own.
                    case ROOT_VOLUME, USER_VOLUME -> Map.of("sizeGib", 100);
                    case RUNNING_MODE -> Map.of("runningMode", "ALWAYS_ON");
                    case REBUILD, RESTORE, GIVE_BACK -> Map.of("confirmation", desktop);
                });
        fields.put("change", kind == ChangeKind.ROOT_VOLUME ? "USER_VOLUME" : kind.name());
        var path = "/api/desktops/" + desktop + "/changes";
        // Until the inventory has looked at it a new desktop has no state in which it could be changed.
        var asked = await().atMost(Duration.ofSeconds(30))
                .until(() -> portal.postJson(person, path, fields), answer -> answer.status() == 201);
        var number = asked.json().path("number").asText();
        if (asked.json().path("status").asText().equals("WAITING_FOR_APPROVAL")) {
            portal.decide("approver", number, Map.of("approved", true));
        }
        return number;
    }

    private boolean isTaken(String desktop) {
        return timesTaken(desktop) > 0;
    }

    /** How many different things were done to a desktop after it was made, as the endpoint wrote them down. */
    private int timesTaken(String desktop) {
        var done = new HashSet<String>();
        for (var line : desktopLines()) {
            if (line.path("id").asText().equals(desktop)) {
                add(done, line.path("change"));
                add(done, line.path("end"));
                if (line.path("details")
                        .path("WorkspaceProperties")
                        .path("RunningMode")
                        .asText()
                        .equals("ALWAYS_ON")) {
                    done.add("ALWAYS_ON");
                }
            }
        }
        return done.size();
    }

    private static void add(Set<String> done, JsonNode what) {
        if (!what.isMissingNode() && !what.isNull()) {
            done.add(what.toString());
        }
    }

    private Set<String> desktopsOf(String person) {
        var ids = new HashSet<String>();
        desktopLines().stream()
                .filter(line -> line.path("userName").asText().equals(person))
                .forEach(line -> ids.add(line.path("id").asText()));
        return ids;
    }

    private List<JsonNode> desktopLines() {
        try {
            var lines = new ArrayList<>(beforeTheCrash);
            for (var line : Files.readAllLines(stateFile())) {
                // The last line may be half written.
                if (line.endsWith("}")) {
                    lines.add(JSON.readTree(line).path("desktop"));
                }
            }
            return lines;
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private Path stateFile() {
        return folder.resolve("local-aws.jsonl");
    }
}
