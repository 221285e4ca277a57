package org.workspacesportal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.OnboardingClient;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** Onboardings as programs make, decide and follow them. */
@PortalTest
class OnboardingApiTest {

    private static final String API = "/api/onboardings";

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcTemplate jdbc;

    private OnboardingClient onboardings;
    private String manager;

    @BeforeEach
    void somebodyMayAskForOthers() {
        // What others left behind is not over, and would count as something this one did.
        evidence.awaitQuiet();
        onboardings = new OnboardingClient(portal);
        manager = people.employee("manager", Groups.REQUESTERS_FOR_OTHERS);
    }

    @Test
    void aFewDesktopsAreEachARequestThatGoesTheUsualWay() {
        var newcomers = people.employees("newcomer", 3);
        var sent = onboardings.send(manager, OnboardingClient.sheet(newcomers));

        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(sent.json().path("state").asText()).isEqualTo("DRAFT");
        var number = sent.json().path("number").asText();
        assertThat(number).matches("ON-\\d{4}-\\d{6}");
        assertThat(sent.header("Location")).isEqualTo(API + "/" + number);
        assertThat(sent.json().path("desktops").asInt()).isEqualTo(3);
        assertThat(sent.json().path("monthlyCost").asText()).isEqualTo("101.25");

        var submitted = onboardings.submit(manager, number);
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
        onboardings.becomes(manager, number, "DONE");

        var rows = onboardings.rows(manager, number);
        assertThat(rows).extracting(row -> row.path("user").asText()).isEqualTo(newcomers);
        assertThat(rows).extracting(row -> row.path("status").asText()).containsOnly("WAITING_FOR_APPROVAL");
        var request = portal.request(manager, rows.get(0).path("request").asText());
        assertThat(request.path("requester").asText()).isEqualTo(manager);
        assertThat(request.path("owner").asText()).isEqualTo(newcomers.get(0));
        assertThat(onboardings.submit(manager, number).status()).isEqualTo(409);
    }

    @Test
    void aSheetMayComeAsAFile() {
        var sheet = OnboardingClient.sheet(people.employees("newcomer", 1));
        var sent = portal.postText(manager, API, "multipart/form-data; boundary=part", """
                --part\r
                Content-Disposition: form-data; name="file"; filename="C:\\\\sheets\\\\trainees.csv"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --part--\r
                """.formatted(sheet));

        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(sent.json().path("fileName").asText()).isEqualTo("trainees.csv");
    }

    @Test
    void whateverIsWrongIsAnsweredLineByLineAndNothingIsStored() {
        var good = people.employee("newcomer");
        var sheet = OnboardingClient.sheet(List.of(good))
                + "nobody-here,mainframe,sometimes,31.12.2030,CC|1,\n"
                + OnboardingClient.row(good);

        var refused = evidence.refused(() -> onboardings.send(manager, sheet));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.json().path("title").asText()).isEqualTo("Invalid sheet");
        assertThat(refused.json().path("more").asBoolean(true)).isFalse();
        assertThat(refused.json().path("errors"))
                .extracting(error ->
                        error.path("line").asInt() + " " + error.path("column").asText())
                .containsExactlyInAnyOrder(
                        "3 user", "3 offer", "3 running mode", "3 needed until", "3 cost centre", "3 reason", "4 user");
        assertThat(refused.body()).contains("must be a date such as", "is in line 2 already");
    }

    @Test
    void whereMoreIsWrongThanIsToldTheAnswerSaysSo() {
        var refused = evidence.refused(() ->
                onboardings.send(manager, OnboardingClient.HEADING + "nobody-here,mainframe,x,x,CC|1,\n".repeat(200)));

        assertThat(refused.json().path("errors")).hasSize(1000);
        assertThat(refused.json().path("more").asBoolean()).isTrue();
        assertThat(refused.body()).contains("More than 1000 errors");
    }

    @Test
    void whoMayNotAskForOthersMayNotAskForMany() {
        var refused =
                evidence.refused(() -> onboardings.send("employee", OnboardingClient.sheet(List.of("colleague"))));

        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void whoIsNoEmployeeIsToldBeforeAnybodyApproves() {
        var sheet = OnboardingClient.sheet(people.employees("newcomer", 1));
        assertThat(portal.delete("admin", "/engine-rest/group/employees/members/" + manager)
                        .status())
                .isEqualTo(204);

        var refused = evidence.refused(() -> onboardings.send(manager, sheet));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("put you into the group employees");
    }

    @Test
    void nobodyHasMoreDraftsThanTen() {
        var sheet = OnboardingClient.sheet(people.employees("newcomer", 1));
        var number = onboardings.draft(manager, sheet);
        for (var each = 1; each < Drafts.MOST; each++) {
            onboardings.draft(manager, sheet);
        }

        var refused = evidence.refused(() -> onboardings.send(manager, sheet));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("You have 10 drafts already; submit one or discard one first");

        assertThat(onboardings.submit(manager, number).status()).isEqualTo(200);
        onboardings.becomes(manager, number, "DONE");
        onboardings.draft(manager, OnboardingClient.sheet(people.employees("newcomer", 1)));
        onboardings.submitted(manager, OnboardingClient.sheet(people.employees("newcomer", 1)));
    }

    @Test
    void aDraftWithAnOfferThatIsGoneIsNotSubmitted() {
        var number = onboardings.draft(manager, OnboardingClient.sheet(people.employees("newcomer", 6)));
        jdbc.update("UPDATE onboarding_row SET offer = 'bygone' WHERE onboarding_number = ? AND line = 3", number);

        var refused = evidence.refused(() -> onboardings.submit(manager, number));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("There is no such offer any more: bygone");
        assertThat(onboardings.state(manager, number)).isEqualTo("DRAFT");
    }

    @Test
    void nobodyElseKnowsOfADraft() {
        var number = onboardings.draft(manager, OnboardingClient.sheet(people.employees("newcomer", 1)));
        var another = people.employee("another", Groups.REQUESTERS_FOR_OTHERS);

        for (var stranger : List.of(another, "approver", "employee")) {
            assertThat(portal.get(stranger, API + "/" + number).status()).isEqualTo(404);
            assertThat(portal.get(stranger, API + "/" + number + "/rows").status())
                    .isEqualTo(404);
            assertThat(evidence.refused(() -> onboardings.submit(stranger, number))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(onboardings.state("admin", number)).isEqualTo("DRAFT");
        assertThat(evidence.refused(() -> onboardings.submit("admin", number)).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?page=0", "?page=x", "?show=ASKING", "?show=x"})
    void rowsThatThereAreNot(String query) {
        var number = onboardings.draft(manager, OnboardingClient.sheet(people.employees("newcomer", 1)));

        assertThat(portal.get(manager, API + "/" + number + "/rows" + query).status())
                .isEqualTo(400);
    }

    @Test
    void aSheetThatIsTooLargeIsNotRead() {
        var large = OnboardingClient.HEADING + "x".repeat(2 * 1024 * 1024);
        var tooLarge = OnboardingClient.HEADING + "x".repeat(2 * 1024 * 1024 + 64 * 1024);

        assertThat(evidence.refused(() -> onboardings.send(manager, large)).body())
                .contains("at most 5000 rows and 2 MB");
        assertThat(evidence.refused(() -> onboardings.send(manager, tooLarge)).status())
                .isEqualTo(413);
    }

    @Test
    void filesAreTakenNowhereElse() {
        for (var path : List.of("/api/requests", API + "/ON-2026-000001/decision")) {
            var refused =
                    evidence.refused(() -> portal.postText(manager, path, "multipart/form-data; boundary=x", "--x--"));
            assertThat(refused.status()).isEqualTo(415);
        }
    }

    @Test
    void theDescriptionOfTheApiHasThem() {
        var paths = portal.get("employee", "/v3/api-docs").json().path("paths");

        assertThat(paths.path(API)
                        .path("post")
                        .path("requestBody")
                        .path("content")
                        .fieldNames())
                .toIterable()
                .contains("text/csv", "multipart/form-data");
        for (var path : List.of("", "/rows", "/submission", "/decision", "/withdrawal")) {
            assertThat(paths.has(API + "/{number}" + path)).as(path).isTrue();
        }
    }

    @Test
    void aDecisionHasTheFieldsOfADecision() {
        var number = onboardings.submitted(manager, OnboardingClient.sheet(people.employees("newcomer", 6)));

        evidence.awaitQuiet();
        for (var wrong : List.of(
                Map.of("approved", "perhaps"),
                Map.of("approved", false),
                Map.of("approved", true, "force", true),
                Map.of("approved", true, "comment", 7))) {
            assertThat(evidence.refused(() -> onboardings.decide("approver", number, wrong))
                            .status())
                    .isEqualTo(400);
        }
        assertThat(onboardings.withdraw(manager, number).json().path("state").asText())
                .isEqualTo("WITHDRAWN");
    }
}
