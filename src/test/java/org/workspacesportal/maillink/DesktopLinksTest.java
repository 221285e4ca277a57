package org.workspacesportal.maillink;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

@PortalTest
class DesktopLinksTest {

    @Autowired
    DesktopLinks links;

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    String person;
    String desktop;

    @BeforeEach
    void somebodyHasADesktop() {
        person = people.employee("linked");
        desktop = "ws-" + person.replace("-", "") + "0000";
        jdbc.update("INSERT INTO desktop (workspace_id, directory_id, owner) VALUES (?, 'd-1', ?)", desktop, person);
    }

    @Test
    void aLinkIsKnownByItsTokenAloneWhichStandsNowhere() {
        var token = issue(LinkPurpose.KEEP);

        var link = links.find(token).orElseThrow();

        assertThat(link.workspaceId()).isEqualTo(desktop);
        assertThat(link.person()).isEqualTo(person);
        assertThat(link.purpose()).isEqualTo(LinkPurpose.KEEP);
        assertThat(link.about()).isEqualTo("question");
        assertThat(token).doesNotContain(link.id());
        assertThat(evidence.all().toString()).contains(link.id()).doesNotContain(token);
        assertThat(links.find(token + "x")).isEmpty();
        assertThat(links.find(Token.fresh())).isEmpty();
    }

    @Test
    void itIsUsedOnceOrNotAtAll() {
        var link = links.find(issue(LinkPurpose.RENEW)).orElseThrow();
        var undone = transactions.execute(transaction -> {
            transaction.setRollbackOnly();
            return links.use(link);
        });

        assertThat(undone).isTrue();
        assertThat(use(link)).isTrue();
        assertThat(use(link)).isFalse();
    }

    @Test
    void itEndsWithTime() {
        var token = issue(LinkPurpose.RENEW);
        var link = links.find(token).orElseThrow();

        jdbc.update("UPDATE desktop_link SET expires_at = ? WHERE id = ?", Timestamp.from(clock.instant()), link.id());

        assertThat(links.find(token)).isEmpty();
        assertThat(use(link)).isFalse();
    }

    @Test
    void itEndsWithANewerOneForTheSameAndWithAllOfThem() {
        var older = issue(LinkPurpose.RENEW);
        var other = issue(LinkPurpose.KEEP);
        var newer = issue(LinkPurpose.RENEW);
        var gone = links.find(older).orElseThrow();

        links.revokeOlder(desktop, LinkPurpose.RENEW, newer);

        assertThat(links.find(older)).isEmpty();
        assertThat(use(gone)).isFalse();
        assertThat(links.find(newer)).isPresent();
        links.revokeAll(desktop, LinkPurpose.RENEW);
        assertThat(links.find(newer)).isEmpty();
        assertThat(links.find(other)).isPresent();
    }

    @Test
    void linksThatDoNotWorkAllSayTheSame() {
        var revoked = issue(LinkPurpose.RENEW);
        links.revokeAll(desktop, LinkPurpose.RENEW);
        var tokens = new String[] {revoked, Token.fresh(), "abc", revoked + "x", "%27%20OR%201=1--"};
        var first = portal.get(null, "/desktops/keep/" + tokens[0]);

        for (var token : tokens) {
            var answer = evidence.refused(() -> portal.get(null, "/desktops/keep/" + token));
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body())
                    .isEqualTo(first.body())
                    .contains("This link has ended")
                    .doesNotContain("ws-");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        }
        assertThat(portal.get(null, "/desktops/keep").status()).isEqualTo(404);
    }

    private String issue(LinkPurpose purpose) {
        return links.issue(desktop, person, purpose, "question", clock.instant().plus(Duration.ofDays(1)));
    }

    private boolean use(DesktopLink link) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> links.use(link)));
    }
}
