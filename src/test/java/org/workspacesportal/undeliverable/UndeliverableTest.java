package org.workspacesportal.undeliverable;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** An approval mail comes back: everybody who should know sees it, until the address is a good one. */
@PortalTest
class UndeliverableTest {

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    Evidence evidence;

    @Autowired
    IdentityService identityService;

    @Autowired
    SuppressionReader reader;

    @Autowired
    Reading reading;

    @Autowired
    LocalAws aws;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    String approver;
    String requester;

    @BeforeEach
    void somebodyDecidesWhoseMailsComeBack() {
        approver = people.employee("bounce-boss", "approvers");
        requester = people.employee("person");
    }

    @AfterEach
    void theyDecideNoLonger() {
        for (var person : List.of(approver, "approver", "deputy")) {
            address(person, person + "@example.com");
        }
        identityService.deleteMembership(approver, "approvers");
    }

    @Test
    void everybodyConcernedSeesThatAnApproverIsNotReached() {
        var number = asked();
        assertThat(page("admin", "/admin")).doesNotContain(approver + "@example.com");

        look();
        look();

        assertThat(page("admin", "/admin"))
                .contains("Whom no mail reaches", approver + "@example.com", "Mails come back")
                .containsPattern("(?s)" + approver + "@example.com.*?data-label=\"Requests that wait for them\">1<");
        assertThat(page(requester, "/requests/" + number))
                .contains("Cannot be reached by mail: Nora Newcomer.", "Nora Newcomer cannot be reached by mail")
                .doesNotContain(approver);
        assertThat(page(approver, "/")).contains("Mails to you come back: " + approver + "@example.com takes none.");
        assertThat(page(requester, "/")).doesNotContain("Mails to you come back");
        assertThat(notes(number, "UNREACHABLE")).containsExactly(approver);
        // There is somebody else who knows.
        assertThat(notes(number, "APPROVAL_PROBLEM")).isEmpty();
    }

    @Test
    void itIsOverWithAnotherAddress() {
        asked();
        look();

        address(approver, "fine-" + approver + "@example.com");

        assertThat(page("admin", "/admin")).doesNotContain(approver);
        assertThat(page(approver, "/")).doesNotContain("Mails to you come back");
        look();
        assertThat(rows(approver)).isZero();
    }

    @Test
    void itIsOverWhenSesSendsThereAgain() throws Exception {
        asked();
        look();
        assertThat(rows(approver)).isEqualTo(1);

        takeOff(approver + "@example.com");
        look();

        assertThat(rows(approver)).isZero();
        assertThat(page("admin", "/admin")).doesNotContain(approver + "@example.com");
    }

    @Test
    void theAdminsAreToldOnceWhenNobodyIsReached() {
        address("approver", "complain-" + approver + "@example.com");
        address("deputy", "bounce-deputy-" + approver + "@example.com");
        asked();
        look();
        // Those that other tests have left waiting are told of by now.
        look();
        requester = people.employee("second");
        var number = asked();

        look();
        look();

        var told = aws.mails().stream()
                .filter(mail -> mail.text().contains(number) && mail.to().contains("admin@example.com"))
                .toList();
        assertThat(told).singleElement().satisfies(mail -> assertThat(mail.subject())
                .isEqualTo("A request waits and no mail reaches who is asked"));
        assertThat(notes(number, "APPROVAL_PROBLEM")).hasSize(1);
        assertThat(notes(number, "UNREACHABLE")).containsExactlyInAnyOrder(approver, "approver", "deputy");
        assertThat(page("admin", "/admin")).contains("A mail was reported as unwanted");
        assertThat(portal.decide(approver, number, Map.of("approved", true, "comment", ""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobodyElseReadsThePageThatSomebodyReads() {
        due();

        var step = reading.take();

        assertThat(step).isPresent();
        assertThat(reading.take()).isEmpty();
        reading.goOn(step.orElseThrow(), "next");
        assertThat(reading.take())
                .hasValueSatisfying(next -> assertThat(next.page()).isEqualTo("next"));
        assertThat(reading.end(step.orElseThrow())).isFalse();
    }

    private String asked() {
        var number = portal.asked(requester);
        portal.approvalMail(number, approver);
        evidence.awaitQuiet();
        return number;
    }

    private void look() {
        due();
        reader.look();
    }

    private void due() {
        jdbc.update(
                "UPDATE suppression_reading SET next_read_at = ?, started_at = NULL, next_page = NULL",
                Timestamp.from(clock.instant()));
    }

    private void address(String person, String mail) {
        var user = identityService.createUserQuery().userId(person).singleResult();
        user.setEmail(mail);
        identityService.saveUser(user);
    }

    private void takeOff(String address) throws Exception {
        var call = HttpRequest.newBuilder(
                        URI.create(aws.endpoint() + "/v2/email/suppression/addresses/" + address.replace("@", "%40")))
                .header("Authorization", "AWS4-HMAC-SHA256 Credential=key/scope")
                .DELETE()
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(call, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private String page(String person, String path) {
        return portal.browser(person).get(path).body();
    }

    private List<String> notes(String number, String kind) {
        return jdbc.queryForList(
                "SELECT note FROM request_event WHERE request_number = ? AND kind = ?", String.class, number, kind);
    }

    private int rows(String person) {
        return jdbc.queryForObject("SELECT count(*) FROM undeliverable WHERE person = ?", Integer.class, person);
    }
}
