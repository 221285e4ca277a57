package org.workspacesportal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.request.EventKind;
import org.workspacesportal.request.Origin;
import org.workspacesportal.request.WorkspaceRequests;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** What happened to a request, on its page and in the API: for those it is about, those in charge, and nobody else. */
@PortalTest
class TimelineTest {

    private static final String PROBLEM = "Who leads <b>this</b> team?";
    private static final String COMMENT = "No <i>budget</i>\nthis year";
    private static final String[] NOT_THEIRS = {
        "192.0.2.7", "Mozilla/5.0", "link 01234567", "request as of", "Who leads"
    };

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    Evidence evidence;

    @Autowired
    WorkspaceRequests requests;

    String requester;
    String number;

    @BeforeEach
    void aRequestIsRejectedAfterAProblem() {
        requester = people.employee("person");
        number = portal.asked(requester);
        portal.approvalMail(number, "approver");
        evidence.awaitQuiet();
        requests.note(
                number,
                EventKind.APPROVAL_PROBLEM,
                new Actor("admin", Channel.MAIL_LINK)
                        .from(new Origin("192.0.2.7", "Mozilla/5.0 (X11; Linux)", "0123456789abcdef")),
                PROBLEM);
        portal.decide("approver", number, Map.of("approved", false, "comment", COMMENT));
    }

    @Test
    void theRequesterReadsPlainWords() {
        assertThat(page(requester))
                .contains(
                        "What happened",
                        "You asked for this desktop",
                        "The group of approvers was asked to decide",
                        "An admin has been asked to look at who decides",
                        "Anton Approver rejected this",
                        COMMENT)
                .doesNotContain(NOT_THEIRS)
                .doesNotContain("as approver over");
        assertThat(portal.browser(requester).get("/requests/" + number).body()).doesNotContain("<i>budget");
    }

    @Test
    void thoseInChargeReadEverything() {
        for (var reader : new String[] {"approver", "deputy", "admin"}) {
            assertThat(page(reader))
                    .contains(
                            "Nora Newcomer asked for this desktop",
                            "as " + requester + " over the portal’s API",
                            "as admin by a link in a mail",
                            "from 192.0.2.7",
                            "with Mozilla/5.0 (X11; Linux)",
                            "link 01234567…",
                            "as approver over the portal’s API",
                            "request as of "
                                    + requests.get(number).contentHash().substring(0, 8) + "…",
                            PROBLEM,
                            COMMENT)
                    .doesNotContain("89abcdef");
        }
        assertThat(page("approver")).contains("You rejected this");
        assertThat(portal.browser("admin").get("/requests/" + number).body()).doesNotContain("<b>this", "<i>budget");
    }

    @Test
    void anAdminWhoAsksForThemselvesReadsEverything() {
        var admin = people.employee("admin", Groups.ADMINS);
        var own = portal.asked(admin);

        assertThat(portal.browser(admin).get("/requests/" + own).body())
                .contains("You asked for this desktop", "as " + admin + " over the portal’s API");
    }

    @Test
    void nobodyElseReadsAnything() {
        assertThat(portal.browser("colleague").get("/requests/" + number).status())
                .isEqualTo(404);
        assertThat(portal.get("colleague", "/api/requests/" + number).status()).isEqualTo(404);
    }

    @Test
    void theApiKnowsWhoReads() {
        var theirs = portal.request(requester, number).path("timeline");
        assertThat(theirs.findValuesAsText("kind"))
                .containsExactly("REQUESTED", "ASKED", "APPROVAL_PROBLEM", "REJECTED");
        assertThat(theirs.path(2).has("note")).isFalse();
        assertThat(theirs.path(3).path("note").asText()).isEqualTo(COMMENT);
        assertThat(theirs.path(3).path("actor").asText()).isEqualTo("approver");
        assertThat(theirs.path(3).path("channel").asText()).isEqualTo("API");
        assertThat(theirs.path(3).has("at")).isTrue();
        assertThat(theirs.toString()).doesNotContain(NOT_THEIRS);
        assertThat(portal.get(requester, "/api/requests").json().path(0).path("timeline"))
                .isEqualTo(theirs);

        var all = portal.request("admin", number).path("timeline");
        assertThat(all.path(2).path("note").asText()).isEqualTo(PROBLEM);
        assertThat(portal.request("deputy", number).path("timeline")).isEqualTo(all);
    }

    private String page(String reader) {
        return HtmlUtils.htmlUnescape(
                portal.browser(reader).get("/requests/" + number).body());
    }
}
