package org.workspacesportal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.portal.ListPage;
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
                        error.path("line").asInt() + " " + error.path("column").asText() + " "
                                + error.path("value").asText("-"))
                .containsExactly(
                        "3 user nobody-here",
                        "3 offer mainframe",
                        "3 running mode sometimes",
                        "3 needed until 31.12.2030",
                        "3 cost centre CC|1",
                        "3 reason -",
                        "4 user " + good);
        assertThat(refused.body()).contains("must be a date such as", "is in line 2 already");
    }

    @Test
    void aColumnThatIsUnknownOrMissingIsNamed() {
        var refused = evidence.refused(
                () -> onboardings.send(manager, "user,offer,mode,reason\nx,standard,AUTO_STOP,A new project\n"));

        assertThat(refused.json().path("errors"))
                .extracting(error ->
                        error.path("line").asInt() + " " + error.path("column").asText() + " "
                                + error.path("value").asText("-"))
                .containsExactly("1 mode mode", "1 running mode -");
    }

    @Test
    void columnsThatMayBeEmptyMayBeLeftOut() {
        var newcomer = people.employee("newcomer");
        var sent = onboardings.send(manager, "user,offer,running mode,reason\n" + newcomer + ",standard,AUTO_STOP,x\n");

        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(onboardings.rows(manager, sent.json().path("number").asText()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.has("costCentre")).isFalse();
                    assertThat(row.has("neededUntil")).isFalse();
                });
    }

    @Test
    void aSheetThatIsEmptyIsSaidToBe() {
        var part =
                "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n\r\n--part--\r\n";

        for (var refused : List.of(
                evidence.refused(() -> onboardings.send(manager, "")),
                evidence.refused(() -> onboardings.send(manager, "\r\n")),
                evidence.refused(() -> portal.postText(manager, API, "application/json", "")),
                evidence.refused(() -> portal.postText(manager, API, "multipart/form-data; boundary=part", part)))) {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().path("detail").asText()).isEqualTo("1 error in the sheet, in line 1");
            assertThat(refused.body()).contains("A sheet is expected here as CSV, and this one is empty");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Content-Type: application/x-www-form-urlencoded\r\n",
                "Content-Type: application/json\r\n",
                "Content-Type: text/plain\r\n",
            })
    void whatDoesNotSayThatItIsASheetIsToldHowTo(String type) {
        var sheet = OnboardingClient.sheet(people.employees("newcomer", 1));
        var login = Base64.getEncoder().encodeToString((manager + ":" + manager).getBytes(StandardCharsets.UTF_8));

        var refused = evidence.refused(() -> portal.rawCall("POST " + API
                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Authorization: Basic " + login + "\r\n" + type + "Content-Length: " + sheet.length() + "\r\n\r\n"
                + sheet));

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.body())
                .containsPattern(
                        "Content-Type has to be one of: (text/csv, multipart/form-data|multipart/form-data, text/csv)");
    }

    @Test
    void whoIsInASubmittedSheetIsRefusedInAnotherUntilThatOneEnds() {
        var newcomers = people.employees("newcomer", 6);
        var number = onboardings.submitted(manager, OnboardingClient.sheet(newcomers));
        var another = people.employee("another", Groups.REQUESTERS_FOR_OTHERS);
        var some = OnboardingClient.sheet(List.of(people.employee("newcomer"), newcomers.get(4)));
        evidence.awaitQuiet();

        for (var person : List.of(manager, another)) {
            var refused = evidence.refused(() -> onboardings.send(person, some));
            assertThat(refused.json().path("errors")).singleElement().satisfies(error -> {
                assertThat(error.path("line").asInt()).isEqualTo(3);
                assertThat(error.path("value").asText()).isEqualTo(newcomers.get(4));
                assertThat(error.path("message").asText()).contains("has a request already: onboarding " + number);
            });
        }

        assertThat(onboardings.withdraw(manager, number).status()).isEqualTo(200);
        assertThat(onboardings.send(another, some).status()).isEqualTo(201);
    }

    @Test
    void oneSeesOnesOwnPageByPage() {
        var newcomers = people.employees("newcomer", 1);
        var first = onboardings.draft(manager, OnboardingClient.sheet(newcomers));
        jdbc.update(
                "UPDATE onboarding SET created_at = ?, state = 'WITHDRAWN' WHERE number = ?",
                Timestamp.valueOf("2001-01-01 00:00:00"),
                first);
        for (var number = 1; number <= ListPage.LINES; number++) {
            jdbc.update(
                    "INSERT INTO onboarding (number, requester, channel, file_name, state, desktops, created_at)"
                            + " VALUES (?, ?, 'API', 'x.csv', 'WITHDRAWN', 1, ?)",
                    "ON-1999-%06d".formatted(number),
                    manager,
                    Timestamp.valueOf("2002-01-01 00:00:00"));
        }
        var latest = onboardings.draft(manager, OnboardingClient.sheet(newcomers));

        var page = portal.get(manager, API).json();
        assertThat(page.path("onboardings")).hasSize(ListPage.LINES);
        assertThat(page.path("onboardings").path(0).path("number").asText()).isEqualTo(latest);
        assertThat(page.path("onboardings").path(0).path("state").asText()).isEqualTo("DRAFT");
        assertThat(page.path("onboardings").path(1).path("number").asText()).isEqualTo("ON-1999-000020");
        assertThat(page.path("page").asInt()).isOne();
        assertThat(page.path("pages").asInt()).isEqualTo(2);
        assertThat(page.path("total").asInt()).isEqualTo(ListPage.LINES + 2);
        for (var last : List.of("2", "3")) {
            assertThat(portal.get(manager, API + "?page=" + last).json().path("onboardings"))
                    .extracting(line -> line.path("number").asText())
                    .containsExactly("ON-1999-000001", first);
        }
        assertThat(portal.get(manager, API + "?page=0").status()).isEqualTo(400);

        var another = people.employee("another", Groups.REQUESTERS_FOR_OTHERS);
        assertThat(portal.get(another, API).json().path("onboardings")).isEmpty();
        assertThat(portal.get("approver", API).status()).isEqualTo(403);
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
        assertThat(refused.json().path("detail").asText())
                .contains("an admin has to put you into the group requesters-for-others");
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
        assertThat(paths.path(API).has("get")).isTrue();
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
