package org.workspacesportal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalTest;

/** A browser that remembers a login attaches it to what a page of somebody else makes it send. */
@PortalTest
class ForgedCallTest {

    @Autowired
    PortalClient portal;

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/deployment/create", "/api/requests", "/engine-rest/user/create"})
    void whatAForeignPageMakesABrowserSendIsRefused(String path) {
        var byBrowser = portal.postForm("admin", path, Map.of("name", "x"), "Sec-Fetch-Site", "cross-site");
        var byProgram = portal.postForm("admin", path, Map.of("name", "x"));

        assertThat(byBrowser.status()).isEqualTo(403);
        assertThat(byProgram.status()).isNotEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/requests/new/check, /requests/new",
        "/requests/WS-2026-000001/withdrawal, /requests/WS-2026-000001",
        "/approvals, /approvals",
        "/approvals/WS-2026-000001, /approvals/WS-2026-000001",
        "/approvals/deputies/7/end, /approvals/deputies",
        "/account/password, /account/password",
        "/account/language, /",
        "/logout, /"
    })
    void aFormOfAPageWhoseSessionHasEndedLeadsBackToIt(String sentTo, String form) {
        var late = portal.postForm(null, sentTo, Map.of("reason", "x", "_csrf", "of yesterday"));

        assertThat(late.status()).isEqualTo(403);
        assertThat(late.body())
                .contains("You have been signed out, or this page is too old", "href=\"" + form + "\"")
                .doesNotContain("Not allowed", "of yesterday");
    }

    @Test
    void programsAreToldAsEver() {
        var refused = portal.postForm(
                "admin", "/api/requests", Map.of("name", "x"), "Sec-Fetch-Site", "cross-site", "Accept", "text/html");

        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.json().path("detail").asText()).isEqualTo("This is not for you to see or do");
    }
}
