package org.workspacesportal.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** Which health says what, and to whom. */
@PortalTest
class HealthTest {

    private static final String HEALTH = "/actuator/health";

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    LocalAws aws;

    @AfterEach
    void awsAnswersAgain() {
        aws.throttleFor(Duration.ZERO);
    }

    @Test
    void probesAskNobody() {
        assertThat(parts(HEALTH + "/liveness")).containsExactly("livenessState");
        assertThat(parts(HEALTH + "/readiness")).containsExactly("readinessState");
    }

    @Test
    void thePortalsHealthIsItsOwn() {
        assertThat(parts(HEALTH))
                .contains("db", "clock", "databaseFile", "jobExecutor", "processEngine")
                .doesNotContainAnyElementsOf(Outside.ALL);
    }

    @Test
    void awsIsNoReasonToStopThePortal() {
        var requester = people.employee("unlucky");
        var number = portal.asked(requester);
        portal.approvalMail(number, "approver");
        aws.throttleFor(Duration.ofMinutes(5));
        portal.decide("approver", number, Map.of("approved", true));

        await().until(() -> portal.get(null, HEALTH + "/dependencies").status() == 503);
        var told = portal.get("admin", HEALTH + "/dependencies").json();
        assertThat(told.at("/components/workspaces/status").asText()).isEqualTo("DOWN");
        assertThat(told.at("/components/workspaces/details/lastFailureWords").asText())
                .contains("Throttling");
        assertThat(told.at("/components/mails/status").asText()).isEqualTo("UP");
        for (var probe : List.of("", "/liveness", "/readiness")) {
            assertThat(portal.get(null, HEALTH + probe).status()).as(probe).isEqualTo(200);
        }

        aws.throttleFor(Duration.ZERO);
        await().until(() -> portal.status(requester, number).equals("READY"));
        await().until(() -> portal.get(null, HEALTH + "/dependencies").status() == 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/liveness", "/readiness", "/dependencies"})
    void detailsAreForAdmins(String group) {
        var path = HEALTH + group;
        assertThat(fields(portal.get(null, path).json())).isSubsetOf("status", "groups");
        assertThat(fields(portal.get("approver", path).json())).isSubsetOf("status", "groups");
        assertThat(fields(portal.get("admin", path).json())).contains("components");
    }

    private static List<String> fields(JsonNode health) {
        var fields = new ArrayList<String>();
        health.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private List<String> parts(String path) {
        return fields(portal.get("admin", path).json().path("components"));
    }
}
