package org.workspacesportal.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.workspacesportal.desktop.DesktopEventKind;
import org.workspacesportal.support.PortalTest;

/** Where an admin has to confirm that owners get more time, and they get no more than so much. */
@PortalTest
@TestPropertySource(
        properties = {"portal.lease.approval=admin", "portal.lease.longest=90d", "portal.lease.default-days=20"})
class LeaseWishTest extends Leasing {

    @Test
    void moreTimeIsAWishThatAnAdminConfirms() {
        assertThat(lastDay()).isEqualTo(today.plusDays(20));
        assertThat(put(person, today.plusDays(91).toString()).status()).isEqualTo(400);
        daysLater(6);
        var link = link(1);
        assertThat(portal.get(null, link).body()).contains("asks our admins");

        assertThat(portal.postForm(null, link, Map.of("token", token(link))).body())
                .contains("Our admins have been asked");

        assertThat(lastDay()).isEqualTo(today.plusDays(20));
        daysLater(40);
        assertThat(ends.stopped).contains(desktop);
        assertThat(ends.givenBack).doesNotContain(desktop);
        var admin = portal.browser("admin");
        assertThat(admin.get("/admin/leases").body()).contains(desktop, "Confirm");
        assertThat(admin.submit(
                                "/admin/leases/" + desktop,
                                Map.of("lastDay", today.plusDays(96).toString()))
                        .status())
                .isEqualTo(302);
        assertThat(lastDay()).isEqualTo(today.plusDays(96));
        assertThat(leases.find(desktop).orElseThrow().wish()).isNull();
    }

    @Test
    void lessTimeIsNotAndAWishCanBeRefused() {
        assertThat(put(person, today.plusDays(10).toString()).status()).isEqualTo(200);
        assertThat(lastDay()).isEqualTo(today.plusDays(10));
        put(person, today.plusDays(50).toString());
        assertThat(leases.find(desktop).orElseThrow().wish()).isEqualTo(today.plusDays(50));

        portal.browser("admin").submit("/admin/leases/" + desktop + "/refusal", Map.of());

        assertThat(leases.find(desktop).orElseThrow().wish()).isNull();
        assertThat(lastDay()).isEqualTo(today.plusDays(10));
        assertThat(kinds())
                .containsExactly(
                        DesktopEventKind.LEASE_RENEWED, DesktopEventKind.LEASE_WISHED, DesktopEventKind.LEASE_REFUSED);
        assertThat(portal.get(null, link(1)).body()).contains("Renew desktop");
        assertThat(mails().get(0).path("subject").asText()).startsWith("No more time for your desktop");
    }

    @Test
    void aRefusalAfterTheEndLeavesTimeToActUponIt() {
        ends.number = portal.asked(people.employee("other"));
        daysLater(21);
        put(person, today.plusDays(50).toString());
        daysLater(40);

        portal.browser("admin").submit("/admin/leases/" + desktop + "/refusal", Map.of());

        daysLater(46);
        assertThat(ends.givenBack).doesNotContain(desktop);
        assertThat(leases.find(desktop).orElseThrow().givenBackOn()).isEqualTo(today.plusDays(47));
        daysLater(48);
        assertThat(ends.givenBack).contains(desktop);
    }
}
