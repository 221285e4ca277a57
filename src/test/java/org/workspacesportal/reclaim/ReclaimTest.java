package org.workspacesportal.reclaim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.workspacesportal.localaws.LocalAws.DIRECTORY_ID;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.workspacesportal.aws.AwsConsole;
import org.workspacesportal.desktop.ChangedDesktops;
import org.workspacesportal.desktop.DesktopEvent;
import org.workspacesportal.desktop.DesktopEventKind;
import org.workspacesportal.desktop.DesktopEvents;
import org.workspacesportal.desktop.Doing;
import org.workspacesportal.power.Power;
import org.workspacesportal.support.AtOnce;
import org.workspacesportal.support.PortalTest;

/** From a desktop nobody uses to the one that is kept or given back. */
@PortalTest
@TestPropertySource(properties = "portal.reclaim.cap=2")
class ReclaimTest extends Unused {

    private static final Pattern LINK = Pattern.compile("/desktops/keep/([A-Za-z0-9_-]+)");

    @Autowired
    DesktopEvents events;

    @Autowired
    Questions questions;

    @Autowired
    Candidates candidates;

    @Autowired
    Exemptions exemptions;

    @Autowired
    ChangedDesktops changed;

    @Autowired
    AwsConsole console;

    @Autowired
    Power power;

    @Test
    void inTheDryRunNobodyIsAskedAndTheReportSaysWhoWouldBe() {
        var person = given("unused");
        daysLater(61);

        var before = evidence.count("SELECT count(*) FROM reclaim_question");
        look();

        assertThat(evidence.count("SELECT count(*) FROM reclaim_question")).isEqualTo(before);
        assertThat(mails(person)).isEmpty();
        assertThat(portal.browser("admin").get("/admin/reclaim").body())
                .contains("Dry run", desktopOf(person), "never used");
        assertThat(portal.browser(person).get("/admin/reclaim").status()).isEqualTo(403);
    }

    @Test
    void anAdminArmsItWithTheWordAndDisarmsItAtOnce() {
        var person = given("unused");
        var admin = portal.browser("admin");

        assertThat(portal.browser(person)
                        .submit("/admin/reclaim/arming", Map.of("word", "RECLAIM"))
                        .status())
                .isEqualTo(403);
        assertThat(admin.submit("/admin/reclaim/arming", Map.of("word", "reclaim"))
                        .status())
                .isEqualTo(400);
        assertThat(armings.isArmed()).isFalse();

        assertThat(admin.submit("/admin/reclaim/arming", Map.of("word", "RECLAIM"))
                        .status())
                .isEqualTo(302);
        assertThat(armings.isArmed()).isTrue();
        assertThat(admin.get("/admin/reclaim").body()).contains("Armed by Ada Admin");
        daysLater(61);
        look();
        assertThat(answer(person)).isEqualTo("open");

        admin = portal.browser("admin");
        assertThat(admin.submit("/admin/reclaim/disarming", Map.of()).status()).isEqualTo(302);
        assertThat(answer(person)).isEqualTo("WITHDRAWN");
        assertThat(admin.get("/admin/reclaim").body()).contains("disarmed by Ada Admin");
        daysLater(20);
        look();
        assertThat(desktops.of(person)).hasSize(1);
    }

    @Test
    void oneClickBehindTheLinkKeepsItForAsLong() {
        var person = given("unused");
        armings.arm(ADMIN);
        daysLater(59);
        look();
        assertThat(mails(person)).isEmpty();

        daysLater(2);
        look();
        assertThat(mails(person)).hasSize(1);
        var link = LINK.matcher(mails(person).get(0).path("text").asText());
        assertThat(link.find()).isTrue();
        assertThat(portal.get(null, link.group()).body()).contains("Keep desktop");
        assertThat(answer(person)).isEqualTo("open");
        assertThat(portal.postForm(null, link.group(), Map.of("token", link.group(1)))
                        .body())
                .contains("You keep your desktop");
        assertThat(answer(person)).isEqualTo("KEPT");

        daysLater(16);
        look();
        daysLater(43);
        look();
        assertThat(mails(person)).hasSize(1);
        daysLater(2);
        look();
        assertThat(mails(person)).hasSize(2);
        assertThat(events.of(desktopOf(person)))
                .extracting(DesktopEvent::kind)
                .contains(DesktopEventKind.ASKED_IF_NEEDED, DesktopEventKind.KEPT);
    }

    @Test
    void theButtonOnItsPageKeepsItAndIsForNobodyElse() {
        var person = given("unused");
        var id = desktopOf(person);
        armings.arm(ADMIN);
        daysLater(61);
        look();

        var owner = portal.browser(person);
        assertThat(owner.get("/").body()).contains("I still need it");
        assertThat(owner.get("/desktops/" + id).body()).contains("I still need it");
        assertThat(portal.browser("colleague")
                        .submit("/desktops/" + id + "/needed", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(answer(person)).isEqualTo("open");
        assertThat(owner.submit("/desktops/" + id + "/needed", Map.of()).status())
                .isEqualTo(302);
        assertThat(answer(person)).isEqualTo("KEPT");
        assertThat(owner.get("/").body()).doesNotContain("I still need it");
        assertThat(owner.submit("/desktops/" + id + "/needed", Map.of()).status())
                .isEqualTo(409);
    }

    @Test
    void whoeverUsesItHasAnswered() {
        var person = given("person");
        var id = desktopOf(person);
        await().until(() -> {
            jdbc.update("UPDATE desktop SET next_look_at = seen_at WHERE workspace_id = ?", id);
            return desktops.find(id).orElseThrow().lastUsedAt() != null;
        });
        power.act(id, Doing.STOP, ADMIN);
        armings.arm(ADMIN);
        daysLater(61);
        look();
        assertThat(answer(person)).isEqualTo("open");
        assertThat(mails(person).get(0).path("text").asText()).contains("Nobody has used your desktop since");

        power.act(id, Doing.START, ADMIN);
        // A look that is under way while the clock moves would count as one of afterwards.
        await().until(() -> desktops.find(id).orElseThrow().doing() == null);
        daysLater(16);
        look();

        assertThat(answer(person)).isEqualTo("USED");
        assertThat(desktops.of(person)).hasSize(1);
    }

    @Test
    void whatNobodyAnswersForIsGivenBackAfterTheGrace() {
        var person = given("unused");
        armings.arm(ADMIN);
        daysLater(61);
        look();
        var link = LINK.matcher(mails(person).get(0).path("text").asText());
        assertThat(link.find()).isTrue();
        daysLater(13);
        look();
        assertThat(answer(person)).isEqualTo("open");

        daysLater(3);
        look();

        assertThat(answer(person)).isEqualTo("RECLAIMED");
        var number = jdbc.queryForObject(
                "SELECT give_back_number FROM reclaim_question WHERE person = ?", String.class, person);
        assertThat(portal.request(person, number).path("reason").asText()).contains("Nobody has used it since");
        assertThat(portal.get(null, link.group()).status()).isEqualTo(404);
        await().until(() -> desktops.of(person).isEmpty());
        assertThat(portal.browser("admin").get("/admin/reclaim?show=done").body())
                .contains(number);
    }

    @Test
    void whatHasTheTagOrIsExemptedIsLeftAlone() {
        var tagged = given("unused");
        workspaces.tag(desktopOf(tagged), Map.of("portal:keep", "for the audit"));
        var exempted = given("unused");
        var admin = portal.browser("admin");
        armings.arm(ADMIN);
        daysLater(61);
        look();
        assertThat(answer(tagged)).isEqualTo("TAGGED");
        assertThat(mails(tagged)).isEmpty();
        assertThat(answer(exempted)).isEqualTo("open");

        var id = desktopOf(exempted);
        admin = portal.browser("admin");
        assertThat(admin.submit("/admin/reclaim/exemptions", Map.of("workspaceId", id))
                        .status())
                .isEqualTo(400);
        assertThat(admin.submit("/admin/reclaim/exemptions", Map.of("workspaceId", id, "why", "On leave"))
                        .status())
                .isEqualTo(302);
        assertThat(answer(exempted)).isEqualTo("EXEMPTED");
        assertThat(admin.submit("/admin/reclaim/exemptions", Map.of("workspaceId", id, "why", "Me, too"))
                        .body())
                .contains("left alone already");
        assertThat(admin.get("/admin/reclaim?show=exempt").body()).contains(id, "On leave");
        daysLater(20);
        look();
        assertThat(answer(exempted)).isEqualTo("EXEMPTED");

        admin = portal.browser("admin");
        assertThat(admin.submit("/admin/reclaim/exemptions/" + id + "/end", Map.of())
                        .status())
                .isEqualTo(302);
        daysLater(1);
        look();
        assertThat(answer(exempted)).isEqualTo("open");
        assertThat(answer(tagged)).isEqualTo("TAGGED");
        assertThat(events.of(id))
                .filteredOn(event -> event.actor().equals("admin"))
                .extracting(DesktopEvent::kind, DesktopEvent::note)
                .containsExactly(
                        tuple(DesktopEventKind.EXEMPTED, "On leave"), tuple(DesktopEventKind.EXEMPTION_ENDED, null));
        assertThat(portal.browser(exempted).get("/desktops/" + id).body())
                .contains("Ada Admin had it left alone", "Ada Admin ended that it is left alone")
                .doesNotContain("On leave");
    }

    @Test
    void aPassLooksNoMoreThanTwiceAsOftenAsTheCapAndGoesOnInTheNextOne() {
        for (var count = 0; count < 5; count++) {
            workspaces.tag(desktopOf(given("unused")), Map.of("portal:keep", ""));
        }
        var last = given("unused");
        armings.arm(ADMIN);
        daysLater(61);
        var before = looks();

        look();

        assertThat(looks() - before).isEqualTo(4);
        assertThat(answer(last)).isEqualTo("none");
        daysLater(1);
        look();
        assertThat(looks() - before).isEqualTo(6);
        assertThat(answer(last)).isEqualTo("open");
    }

    @Test
    void whoeverCannotBeAskedStandsInNobodysWay() {
        var owned = Stream.generate(() -> desktopOf(given("unused"))).limit(5).toList();
        var last = given("unused");
        armings.arm(ADMIN);
        daysLater(61);
        owned.forEach(id -> jdbc.update("UPDATE desktop SET owner = 'left' WHERE workspace_id = ?", id));

        look();

        assertThat(answer("left")).isEqualTo("none");
        assertThat(answer(last)).isEqualTo("open");
    }

    @Test
    void whatTakesThePlaceOfAnotherIsLeftAloneAsThatWas() {
        var asked = given("unused");
        var exempted = given("unused");
        exemptions.add(desktopOf(exempted), "On leave", ADMIN);
        armings.arm(ADMIN);
        daysLater(61);
        look();
        assertThat(answer(asked)).isEqualTo("open");

        var insteadOfAsked = replaced(asked);
        var insteadOfExempted = replaced(exempted);

        assertThat(answer(asked)).isEqualTo("MOVED");
        assertThat(exemptions.list(0, 100))
                .filteredOn(exemption -> exemption.reason().equals("On leave"))
                .extracting(Exemption::workspaceId)
                .contains(insteadOfExempted);
        daysLater(59);
        assertThat(next()).doesNotContain(insteadOfAsked, insteadOfExempted);
        daysLater(2);
        assertThat(next()).contains(insteadOfAsked).doesNotContain(insteadOfExempted);
    }

    @Test
    void aPassAsksNoMoreThanTheCapTheLongestUnusedFirst() {
        var first = given("unused");
        var second = given("unused");
        var third = given("unused");
        armings.arm(ADMIN);
        daysLater(61);
        look();
        look();

        assertThat(List.of(answer(first), answer(second), answer(third))).containsExactly("open", "open", "none");
        daysLater(1);
        look();
        assertThat(answer(third)).isEqualTo("open");
    }

    @Test
    void whatAwsDoesNotTellOfCountsAsUsed() {
        var person = given("unused");
        armings.arm(ADMIN);
        aws.throttleFor(Duration.ofDays(100));
        travel(61);
        look();
        assertThat(answer(person)).isEqualTo("none");

        aws.throttleFor(Duration.ZERO);
        daysLater(1);
        look();
        assertThat(answer(person)).isEqualTo("open");
    }

    @Test
    void ofAnAnswerAndSilenceAtOnceExactlyOneWinsAndBothAreOverForAsLong() throws Exception {
        var person = given("unused");
        var id = desktopOf(person);
        armings.arm(ADMIN);
        daysLater(61);
        look();
        var question = questions.open(List.of(id)).get(0);
        travel(16);

        var won = AtOnce.all(
                List.of(() -> questions.keep(question.id(), person), () -> questions.endInSilence(question.id())));

        assertThat(won).containsOnlyOnce(true);
        daysLater(58);
        assertThat(candidates.list(0, 100)).extracting(Candidate::workspaceId).doesNotContain(id);
        daysLater(3);
        assertThat(candidates.list(0, 100)).extracting(Candidate::workspaceId).contains(id);
    }

    private int looks() {
        return aws.calls().getOrDefault("DescribeTags", 0);
    }

    private List<String> next() {
        return candidates.list(0, 100).stream().map(Candidate::workspaceId).toList();
    }

    /** Lets another desktop take the place of a person's, which the portal has known of for as long; returns its id. */
    private String replaced(String person) {
        var before = desktopOf(person);
        var after = console.create(people.employee("unused"), DIRECTORY_ID);
        await().until(() -> console.state(after).equals("AVAILABLE"));
        console.terminate(before);
        changed.replaced(
                before,
                after,
                jdbc.queryForObject("SELECT request_number FROM desktop WHERE workspace_id = ?", String.class, before));
        jdbc.update(
                "UPDATE desktop SET found_at = (SELECT b.found_at FROM desktop b WHERE b.workspace_id = ?) WHERE workspace_id = ?",
                before,
                after);
        return after;
    }
}
