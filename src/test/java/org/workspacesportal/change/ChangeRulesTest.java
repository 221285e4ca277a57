package org.workspacesportal.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.request.ChangeKind;
import org.workspacesportal.support.PortalTest;

/** What AWS would refuse is refused before it is called, and says which field is wrong. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeRulesTest extends Changing {

    private String person;
    private String id;

    @BeforeAll
    void somebodyHasADesktop() {
        person = somebodyWithADesktop("person");
        id = only(person).workspaceId();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                wrong("RUNNING_MODE", Map.of("runningMode", "AUTO_STOP"), "runningMode", "how it runs already"),
                wrong("RUNNING_MODE", Map.of("runningMode", "MANUAL"), "runningMode", "must be AUTO_STOP"),
                wrong("RUNNING_MODE", Map.of(), "runningMode", "is missing"),
                wrong(
                        "RUNNING_MODE",
                        Map.of("runningMode", "AUTO_STOP", "autoStopMinutes", 90),
                        "autoStopMinutes",
                        "multiple of 60"),
                wrong(
                        "RUNNING_MODE",
                        Map.of("runningMode", "ALWAYS_ON", "autoStopMinutes", 60),
                        "autoStopMinutes",
                        "of no use"),
                wrong("USER_VOLUME", Map.of("sizeGib", 50), "sizeGib", "disks only grow"),
                wrong("USER_VOLUME", Map.of("sizeGib", 70), "sizeGib", "from 100 to 2000"),
                wrong("USER_VOLUME", Map.of("sizeGib", 2001), "sizeGib", "from 100 to 2000"),
                wrong("USER_VOLUME", Map.of("sizeGib", "many"), "sizeGib", "whole number"),
                wrong("ROOT_VOLUME", Map.of("sizeGib", 100), "sizeGib", "from 175"),
                wrong("ROOT_VOLUME", Map.of("sizeGib", 200), "sizeGib", "once the disk for files has 100"),
                wrong("COMPUTE_TYPE", Map.of("offer", "standard"), "offer", "the size this desktop has"),
                wrong("COMPUTE_TYPE", Map.of("offer", "linux"), "offer", "another system"),
                wrong("BUNDLE", Map.of("offer", "linux"), "offer", "no such desktop out of one with Windows"),
                wrong("COMPUTE_TYPE", Map.of("offer", "none"), "offer", "is not one of"),
                wrong("BUNDLE", Map.of("offer", "standard", "confirmation", "Standard Windows"), "offer", "already"),
                wrong("BUNDLE", Map.of("offer", "performance"), "confirmation", "name or the id"),
                wrong("REBUILD", Map.of("confirmation", "My desktop"), "confirmation", "name or the id"),
                wrong("RESTORE", Map.of(), "confirmation", "name or the id"),
                wrong("GIVE_BACK", Map.of(), "confirmation", "name or the id"),
                wrong("GIVE_BACK", Map.of("offer", "standard"), "offer", "does not belong"),
                wrong("EXPLODE", Map.of(), "change", "must be BUNDLE"),
                wrong("RUNNING_MODE", Map.of("runningMode", "ALWAYS_ON", "extra", 1), "extra", "not a field"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void refused(String change, Map<String, ?> fields, String field, String why) {
        var before = changesSoFar();

        var answer = evidence.refused(() -> change(person, id, change, fields));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsText("field")).contains(field);
        assertThat(answer.body()).contains(why);
        assertThat(changesSoFar())
                .as("nothing was asked of AWS but what it shows")
                .isEqualTo(before);
    }

    private Map<String, Integer> changesSoFar() {
        var calls = new TreeMap<>(aws.calls());
        calls.keySet().removeIf(operation -> operation.startsWith("Describe"));
        return calls;
    }

    /** States AWS wants a desktop to be in, tried on what was last seen. */
    @ParameterizedTest(name = "{0} of {1}: {2}")
    @MethodSource
    void states(String change, String state, boolean possible) {
        var desktop = desktops.find(id).orElseThrow();
        jdbc.update("UPDATE desktop SET state = ?, next_look_at = NULL WHERE workspace_id = ?", state, id);
        try {
            assertThat(obstacles
                            .to(desktops.find(id).orElseThrow(), ChangeKind.valueOf(change))
                            .isEmpty())
                    .isEqualTo(possible);
        } finally {
            jdbc.update("UPDATE desktop SET state = ? WHERE workspace_id = ?", desktop.state(), id);
        }
    }

    @Autowired
    private ChangeObstacles obstacles;

    static Stream<Arguments> states() {
        return Stream.of(
                Arguments.of("RUNNING_MODE", "AVAILABLE", true),
                Arguments.of("RUNNING_MODE", "STOPPED", true),
                Arguments.of("RUNNING_MODE", "UPDATING", false),
                Arguments.of("USER_VOLUME", "ERROR", false),
                Arguments.of("COMPUTE_TYPE", "REBOOTING", false),
                Arguments.of("BUNDLE", "MAINTENANCE", false),
                Arguments.of("REBUILD", "PENDING", false),
                Arguments.of("GIVE_BACK", "ERROR", true),
                Arguments.of("GIVE_BACK", "SUSPENDED", false));
    }

    @Test
    void thePageTellsTheSameBesideTheField() {
        var page = portal.browser(person)
                .submit("/desktops/" + id + "/changes/user-volume", Map.of("sizeGib", "70", "reason", ""));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("There is a problem", "from 100 to 2000", "value=\"70\"");
    }

    private static Arguments wrong(String change, Map<String, ?> fields, String field, String why) {
        return Arguments.of(change, fields, field, why);
    }
}
