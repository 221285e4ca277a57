package org.workspacesportal.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workspacesportal.support.PortalClient.goodRequest;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** A catalogue in which one offer names a bundle and one a directory that AWS does not have. */
@PortalTest
@TestPropertySource(
        properties = {
            "portal.catalog.offers[0].id=standard",
            "portal.catalog.offers[0].name=Standard",
            "portal.catalog.offers[0].directory-id=d-9067f0c1a2",
            "portal.catalog.offers[0].bundle-id=wsb-standard1",
            "portal.catalog.offers[0].monthly=35",
            "portal.catalog.offers[0].base=9.75",
            "portal.catalog.offers[0].hourly=0.3",
            "portal.catalog.offers[1].id=gone",
            "portal.catalog.offers[1].name=Gone",
            "portal.catalog.offers[1].directory-id=d-9067f0c1a2",
            "portal.catalog.offers[1].bundle-id=wsb-00000000a",
            "portal.catalog.offers[1].monthly=35",
            "portal.catalog.offers[1].base=9.75",
            "portal.catalog.offers[1].hourly=0.3",
            "portal.catalog.offers[2].id=elsewhere",
            "portal.catalog.offers[2].name=Elsewhere",
            "portal.catalog.offers[2].directory-id=d-0a1b2c3d4e",
            "portal.catalog.offers[2].bundle-id=wsb-standard1",
            "portal.catalog.offers[2].monthly=35",
            "portal.catalog.offers[2].base=9.75",
            "portal.catalog.offers[2].hourly=0.3"
        })
class SupplyTest {

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    Supply supply;

    @Test
    void whatAwsLacksCannotBeAskedFor() {
        // On a busy machine the first look may come too late for AWS to answer it; the second comes after ten seconds.
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(supply.lacking())
                .containsExactlyInAnyOrderEntriesOf(Map.of("gone", Lack.BUNDLE, "elsewhere", Lack.DIRECTORY)));
        var person = people.employee("asking");

        var refused = portal.ask(person, request("gone"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").toString()).contains("offer", "cannot be had at present");
        assertThat(portal.submitStartForm(person, request("elsewhere")).body()).contains("cannot be had at present");
        assertThat(portal.browser(person).get("/requests/new").body())
                .containsPattern("value=\"gone\"[^>]*disabled")
                .doesNotContainPattern("value=\"standard\"[^>]*disabled")
                .contains("Cannot be had at present.");
        assertThat(portal.browser("admin").get("/admin").body())
                .contains("The offer gone cannot be had: AWS has no bundle of the id the catalogue names")
                .contains("The offer elsewhere cannot be had: its directory is not registered");

        assertThat(portal.ask(person, request("standard")).status()).isEqualTo(201);
    }

    private static Map<String, Object> request(String offer) {
        var request = new HashMap<>(goodRequest());
        request.put("offer", offer);
        return request;
    }
}
