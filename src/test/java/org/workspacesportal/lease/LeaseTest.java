package org.workspacesportal.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.desktop.DesktopEventKind;
import org.workspacesportal.request.Channel;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalTest;

/** From the first day of a desktop to its last one, and what can be done about that. */
@PortalTest
class LeaseTest extends Leasing {

    @Autowired
    Leavers leavers;

    @Autowired
    GiveBackByRequest giveBackByRequest;

    @Autowired
    IdentityService identityService;

    @Test
    void theOwnerIsWarnedOnceForEachDayThenItIsStoppedAndThenGivenBack() {
        endsIn(20);

        daysLater(5);
        assertThat(mails()).isEmpty();
        daysLater(6);
        assertThat(mails()).hasSize(1);
        daysLater(16);
        assertThat(mails()).hasSize(1);
        daysLater(17);
        daysLater(19);
        daysLater(20);
        assertThat(mails())
                .hasSize(3)
                .allSatisfy(mail -> assertThat(mail.path("subject").asText()).contains("is yours until"));
        assertThat(ends.stopped).doesNotContain(desktop);
        daysLater(21);
        assertThat(mails()).hasSize(4);
        assertThat(mails().get(0).path("text").asText()).contains("reached its last day", "given back");
        assertThat(ends.stopped).containsOnlyOnce(desktop);
        assertThat(leases.find(desktop).orElseThrow().givenBackOn()).isEqualTo(today.plusDays(28));
        daysLater(27);
        assertThat(ends.givenBack).doesNotContain(desktop);
        ends.number = portal.asked(people.employee("other"));
        daysLater(28);
        daysLater(29);
        assertThat(ends.givenBack).containsOnlyOnce(desktop);
        assertThat(leases.find(desktop).orElseThrow().giveBackNumber()).isEqualTo(ends.number);
        assertThat(kinds())
                .containsExactly(
                        DesktopEventKind.LEASE_RENEWED,
                        DesktopEventKind.LEASE_WARNED,
                        DesktopEventKind.LEASE_WARNED,
                        DesktopEventKind.LEASE_WARNED,
                        DesktopEventKind.LEASE_ENDED);
    }

    @Test
    void ofSeveralWarningsThatAreDueTheNearestIsSent() {
        endsIn(20);

        daysLater(18);

        assertThat(mails()).hasSize(1);
        assertThat(jdbc.queryForObject(
                        "SELECT warned FROM desktop_lease WHERE workspace_id = ?", Integer.class, desktop))
                .isEqualTo(3);
    }

    @Test
    void aShortLeaseIsNotWarnedOfOnTheFirstDay() {
        endsIn(5);

        daysLater(1);
        assertThat(mails()).isEmpty();
        daysLater(2);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void aClickBehindTheLinkRenewsAndOnlyThat() {
        endsIn(20);
        daysLater(6);
        var link = link(1);
        evidence.awaitQuiet();

        for (var look = 0; look < 3; look++) {
            assertThat(evidence.unchanged(() -> portal.get(null, link + "?token=" + token(link)))
                            .body())
                    .contains("Renew desktop", desktop)
                    .doesNotContain("_csrf", "<script");
            assertThat(evidence.unchanged(() -> portal.head(link)).status()).isEqualTo(200);
        }
        for (var token : new String[] {"", "x"}) {
            assertThat(evidence.refused(() -> portal.postForm(null, link, Map.of("token", token)))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(evidence.refused(() -> portal.postForm(
                                null, link, Map.of("token", token(link)), "Sec-Fetch-Site", "cross-site"))
                        .status())
                .isEqualTo(403);
        assertThat(lastDay()).isEqualTo(today.plusDays(20));

        var done = portal.postForm(null, link, Map.of("token", token(link)));

        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.body()).contains("Your desktop is yours until");
        assertThat(lastDay()).isEqualTo(today.plusDays(6 + 180));
        assertThat(evidence.unchanged(() -> portal.postForm(null, link, Map.of("token", token(link))))
                        .body())
                .contains("You have done this already");
        var event = events.of(desktop).get(events.of(desktop).size() - 1);
        assertThat(event.kind()).isEqualTo(DesktopEventKind.LEASE_RENEWED);
        assertThat(event.actor()).isEqualTo(person);
        assertThat(event.channel()).isEqualTo(Channel.MAIL_LINK);
        daysLater(21);
        assertThat(mails()).hasSize(1);
        assertThat(ends.stopped).doesNotContain(desktop);
    }

    @Test
    void aLinkDiesWithANewerOneAndWhenItIsRenewedInAnotherWay() {
        endsIn(20);
        daysLater(6);
        var first = link(1);
        daysLater(17);
        var second = link(2);

        assertThat(portal.get(null, first).status()).isEqualTo(404);
        assertThat(portal.get(null, second).status()).isEqualTo(200);
        assertThat(put(person, today.plusDays(100).toString()).status()).isEqualTo(200);
        assertThat(portal.get(null, second).body())
                .isEqualTo(portal.get(null, first).body());
        assertThat(portal.postForm(null, second, Map.of("token", token(second))).status())
                .isEqualTo(404);
    }

    @Test
    void theOwnerRenewsOnThePageUntilItIsGivenBack() {
        endsIn(1);
        daysLater(2);
        assertThat(leases.find(desktop).orElseThrow().ended()).isTrue();
        var browser = portal.browser(person);
        var page = "/desktops/" + desktop + "/lease";
        assertThat(browser.get(page).body()).contains("is over", "Given back on");
        assertThat(browser.get("/").body()).contains("Yours until", "is over");
        assertThat(browser.submit(page, Map.of("lastDay", "2001-01-01")).body()).contains("aria-invalid=\"true\"");
        assertThat(browser.submit(page, Map.of("lastDay", "")).status()).isEqualTo(400);

        assertThat(browser.submit(page, Map.of("lastDay", today.plusDays(30).toString()))
                        .status())
                .isEqualTo(302);

        assertThat(lastDay()).isEqualTo(today.plusDays(30));
        assertThat(leases.find(desktop).orElseThrow().ended()).isFalse();
        daysLater(17);
        assertThat(mails()).hasSize(2);
        assertThat(ends.givenBack).doesNotContain(desktop);
    }

    @Test
    void whatIsOnItsWayBackIsFetchedBackIfThatIsStillPossible() {
        endsIn(1);
        ends.number = portal.asked(people.employee("other"));
        daysLater(2);
        daysLater(10);
        assertThat(ends.givenBack).contains(desktop);

        ends.stillPossible = false;
        assertThat(put(person, today.plusDays(100).toString()).status()).isEqualTo(409);
        ends.stillPossible = true;
        assertThat(put(person, today.plusDays(100).toString()).status()).isEqualTo(200);

        assertThat(ends.withdrawn).contains(ends.number);
        assertThat(leases.find(desktop).orElseThrow().giveBackNumber()).isNull();
    }

    @Test
    void nobodyElseSeesOrRenewsIt() {
        assertThat(portal.get(person, path()).json().path("workspaceId").asText())
                .isEqualTo(desktop);
        for (var stranger : new String[] {"colleague", "approver"}) {
            assertThat(portal.get(stranger, path()).status()).isEqualTo(404);
            assertThat(evidence.refused(() -> put(stranger, today.plusDays(3).toString()))
                            .status())
                    .isEqualTo(404);
            assertThat(portal.browser(stranger).get("/admin/leases").status()).isEqualTo(403);
        }
        assertThat(evidence.refused(() -> put(person, null)).body()).contains("only an admin can set");
        assertThat(evidence.refused(() -> put(person, "tomorrow")).status()).isEqualTo(400);
        assertThat(put("admin", null).status()).isEqualTo(200);
        assertThat(lastDay()).isNull();
    }

    @Test
    void whoseLastDayAnAdminMovesIsTold() {
        endsIn(60);
        assertThat(mails()).as("what they did themselves they know").isEmpty();

        assertThat(put("admin", today.plusDays(9).toString()).status()).isEqualTo(200);
        await().until(() -> mails().size() == 1);
        assertThat(mails().get(0).path("text").asText())
                .contains(
                        "moved the last day", Integer.toString(today.plusDays(9).getYear()), "/desktops/" + desktop);
        assertThat(put("admin", null).status()).isEqualTo(200);
        await().until(() -> mails().size() == 2);
        assertThat(mails().get(0).path("text").asText()).contains("no last day any more");
        assertThat(put("admin", null).status()).as("as it is already").isEqualTo(200);
        evidence.awaitQuiet();
        assertThat(mails()).hasSize(2);

        assertThat(portal.browser(person).get("/desktops/" + desktop).body())
                .contains(
                        "You set its last day to",
                        "Ada Admin set its last day to",
                        "Ada Admin set that it has no last day");
    }

    @Test
    void whoHasGivenItBackCannotKeepItByMovingItsLastDay() {
        var asked = portal.asked(people.employee("other"));
        jdbc.update(
                "UPDATE workspace_request SET change_kind = 'GIVE_BACK', change_workspace_id = ?, live_key = ? WHERE number = ?",
                desktop,
                "change/" + desktop,
                asked);

        evidence.skipToQuiet();
        var answer = evidence.refused(() -> put(person, today.plusDays(9).toString()));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("is to be given back by request " + asked);
        assertThat(portal.browser(person).get("/desktops/" + desktop).body()).doesNotContain("name=\"lastDay\"");
    }

    @Test
    void aDesktopIsGivenForAsLongAsItWasAskedForAndBackByARequest() {
        var asker = people.employee("asker");
        var fields = PortalClient.goodRequest();
        fields.put("neededUntil", today.plusDays(60).toString());
        var number = portal.ask(asker, fields).json().path("number").asText();
        portal.approvalMail(number, "approver");
        portal.decide("approver", number, Map.of("approved", true));
        await().until(() -> portal.status(asker, number).equals("READY"));
        evidence.skipToQuiet();

        keeper.look();

        var id = portal.request(asker, number).path("workspaceId").asText();
        assertThat(leases.find(id).orElseThrow().lastDay()).isEqualTo(today.plusDays(60));
        assertThat(lastDay()).as("without a request, an offer or a default").isNull();
        var back = giveBackByRequest.giveBack(id, "The last day of this desktop is over.");
        await().until(() -> portal.status(asker, back).equals("READY"));
        assertThat(giveBackByRequest.withdraw(back)).isFalse();
    }

    @Test
    void whoseOwnerHasLeftIsOnTheListOfTheAdminsAfterAWhile() {
        // The one mail of a day is about the first of them.
        jdbc.update(
                "UPDATE desktop_lease SET owner_missing_told_at = CURRENT_TIMESTAMP WHERE workspace_id <> ?", desktop);
        looksForLeavers(Duration.ofDays(0));
        identityService.deleteUser(person);
        looksForLeavers(Duration.ofHours(1));
        looksForLeavers(Duration.ofDays(6));
        assertThat(portal.browser("admin").get("/admin/leases").body()).doesNotContain(desktop);

        looksForLeavers(Duration.ofDays(8));
        looksForLeavers(Duration.ofDays(8).plusHours(1));

        evidence.awaitQuiet();
        var admins = mails().size();
        assertThat(mails())
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.path("text").asText()).contains(person, "/admin/leases"));
        looksForLeavers(Duration.ofDays(10));
        evidence.awaitQuiet();
        assertThat(mails()).hasSize(admins);
        var browser = portal.browser("admin");
        assertThat(browser.get("/admin/leases").body()).contains(desktop, person);
        var day = LocalDate.now(clock).plusDays(3);
        assertThat(browser.submit("/admin/leases/" + desktop, Map.of("lastDay", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(browser.submit("/admin/leases/" + desktop, Map.of("lastDay", day.toString()))
                        .status())
                .isEqualTo(302);
        assertThat(lastDay()).isEqualTo(day);
        daysLater(20);
        assertThat(leases.find(desktop).orElseThrow().ended())
                .as("by the word of an admin")
                .isTrue();
        assertThat(mails()).hasSize(admins);
    }

    @Test
    void nothingIsTakenFromWhoeverHasLeftUntilAnAdminSaysSo() {
        endsIn(15);
        identityService.deleteUser(person);

        daysLater(2);
        assertThat(jdbc.queryForObject(
                        "SELECT warned FROM desktop_lease WHERE workspace_id = ?", Integer.class, desktop))
                .as("told to nobody")
                .isNull();
        daysLater(16);
        daysLater(40);
        assertThat(leases.find(desktop).orElseThrow().ended()).isFalse();
        assertThat(ends.stopped).doesNotContain(desktop);

        looksForLeavers(Duration.ofDays(41));
        looksForLeavers(Duration.ofDays(49));
        daysLater(50);
        assertThat(ends.givenBack).doesNotContain(desktop);
        assertThat(portal.browser("admin").get("/admin/leases").body()).contains(desktop);

        ends.number = portal.asked(people.employee("other"));
        assertThat(put("admin", today.plusDays(51).toString()).status()).isEqualTo(200);
        daysLater(52);
        daysLater(60);
        assertThat(ends.stopped).contains(desktop);
        assertThat(ends.givenBack).contains(desktop);
    }

    @Test
    void whoeverLeavesAfterTheLastDayKeepsTheDesktopToo() {
        endsIn(1);
        daysLater(2);
        identityService.deleteUser(person);

        daysLater(30);

        assertThat(ends.givenBack).doesNotContain(desktop);
    }

    @Test
    void theStopIsTriedAgainUntilNothingIsLeftToStop() {
        ends.busy = true;
        endsIn(1);
        daysLater(2);
        daysLater(3);
        assertThat(ends.stopped.stream().filter(desktop::equals))
                .as("once an hour at most, however often it is looked at")
                .hasSize(2);
        ends.busy = false;
        ends.stopped.clear();

        daysLater(4);
        daysLater(5);

        assertThat(ends.stopped).containsOnlyOnce(desktop);
    }

    @Test
    void aGiveBackThatCameToNothingIsTriedOnceMoreAndIsThenForTheAdmins() {
        endsIn(1);
        daysLater(2);
        for (var tries = 1; tries < 3; tries++) {
            var other = people.employee("other");
            ends.number = portal.asked(other);
            daysLater(2 + 8 * tries);
            assertThat(ends.givenBack.stream().filter(desktop::equals)).hasSize(tries);
            assertThat(portal.withdraw(other, ends.number).status()).isEqualTo(200);
            daysLater(2 + 8 * tries);
            var lease = leases.find(desktop).orElseThrow();
            assertThat(lease.giveBackNumber()).isNull();
            assertThat(lease.givenBackOn()).isEqualTo(tries == 1 ? today.plusDays(17) : null);
            assertThat(portal.browser("admin").get("/admin/leases").body())
                    .contains(desktop, ends.number, tries == 1 ? "tried again on" : "not tried again");
        }
        assertThat(mails()).as("at the end, and when it begins anew").hasSize(2);

        daysLater(60);

        assertThat(ends.givenBack.stream().filter(desktop::equals)).hasSize(2);
        assertThat(kinds()).contains(DesktopEventKind.LEASE_NOT_GIVEN_BACK);
    }

    @Test
    void whatCannotBeGivenBackIsOnThePageOfTheAdmins() {
        ends.held = true;
        endsIn(1);
        daysLater(2);
        daysLater(10);
        assertThat(portal.browser("admin").get("/admin/leases").body()).contains("cannot be given back, because");

        ends.held = false;
        ends.number = portal.asked(people.employee("other"));
        daysLater(11);

        assertThat(ends.givenBack).contains(desktop);
        assertThat(portal.browser("admin").get("/admin/leases").body()).doesNotContain(desktop);
    }

    @Test
    void whoeverHasNoMailAddressIsNotWrittenTo() {
        var user = identityService.createUserQuery().userId(person).singleResult();
        user.setEmail("");
        identityService.saveUser(user);
        endsIn(20);

        daysLater(6);
        daysLater(21);

        assertThat(mails()).isEmpty();
        assertThat(kinds())
                .containsExactly(
                        DesktopEventKind.LEASE_RENEWED,
                        DesktopEventKind.LEASE_NOT_TOLD,
                        DesktopEventKind.LEASE_ENDED,
                        DesktopEventKind.LEASE_NOT_TOLD);
        assertThat(put("admin", LocalDate.now(clock).plusDays(40).toString()).status())
                .isEqualTo(200);
        evidence.awaitQuiet();
        assertThat(mails()).isEmpty();
        assertThat(kinds()).endsWith(DesktopEventKind.LEASE_RENEWED, DesktopEventKind.LEASE_NOT_TOLD);
    }

    @Test
    void whenManyVanishAtOnceTheDirectoryIsWrong() {
        assertThat(LeaverMails.isTooMany(5, 5)).isFalse();
        assertThat(LeaverMails.isTooMany(6, 18)).isFalse();
        assertThat(LeaverMails.isTooMany(6, 17)).isTrue();
    }

    private void looksForLeavers(Duration later) {
        ClockUtil.offset(later.toMillis());
        leavers.look();
    }
}
