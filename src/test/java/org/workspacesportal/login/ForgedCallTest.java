package org.workspacesportal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
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
}
