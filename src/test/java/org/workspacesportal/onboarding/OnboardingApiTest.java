package org.workspacesportal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** Onboardings as programs make, decide and follow them. */
@PortalTest
class OnboardingApiTest {

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    Evidence evidence;

    private String manager;

    @BeforeEach
    void somebodyMayAskForOthers() {
        manager = people.employee("manager", Groups.REQUESTERS_FOR_OTHERS);
    }

    @Test
    void aFewDesktopsAreEachARequestThatGoesTheUsualWay() {
        var newcomers = newcomers(3);
        var sent = portal.postText(manager, "/api/onboardings", "text/csv", Sheets.forAll(newcomers));

        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(sent.json().path("state").asText()).isEqualTo("DRAFT");
        var number = sent.json().path("number").asText();
        assertThat(number).matches("ON-\\d{4}-\\d{6}");
        assertThat(sent.header("Location")).isEqualTo("/api/onboardings/" + number);
        assertThat(sent.json().path("monthlyCost").asText()).isEqualTo("101.25");

        var submitted = portal.postJsonText(manager, "/api/onboardings/" + number + "/submission", "{}");
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
        becomes(number, "DONE");

        var rows = rows(number);
        assertThat(rows).extracting(row -> row.path("user").asText()).isEqualTo(newcomers);
        assertThat(rows).extracting(row -> row.path("status").asText()).containsOnly("WAITING_FOR_APPROVAL");
        var request = portal.request(manager, rows.get(0).path("request").asText());
        assertThat(request.path("requester").asText()).isEqualTo(manager);
        assertThat(request.path("owner").asText()).isEqualTo(newcomers.get(0));
    }

    private List<String> newcomers(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> people.employee("newcomer"))
                .toList();
    }

    private void becomes(String number, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(portal.get(manager, "/api/onboardings/" + number)
                                .json()
                                .path("state")
                                .asText())
                        .isEqualTo(state));
    }

    private List<JsonNode> rows(String number) {
        var rows = portal.get(manager, "/api/onboardings/" + number + "/rows").json();
        return StreamSupport.stream(rows.path("rows").spliterator(), false).toList();
    }
}
