package org.workspacesportal.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalTest;

/** Where people come by https, the browser is told to stay with it. */
@PortalTest
@TestPropertySource(properties = "portal.base-url=https://portal.test")
class OverHttpsIT {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    PortalClient portal;

    @Test
    void cookiesGoByHttpsOnlyAndTheWebAppsAskForHttps() {
        var login = portal.get(null, "/login");
        var csrf = CSRF.matcher(login.body());
        assertThat(csrf.find()).isTrue();
        var fields = Map.of("username", "employee", "password", "employee", "_csrf", csrf.group(1));
        var signedIn = portal.postForm(null, "/login", fields, "Cookie", session(login));
        var page = portal.get(null, "/camunda/app/tasklist/default/", "Cookie", session(signedIn));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(page.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("XSRF-TOKEN=").contains("Secure"))
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
    }

    private static String session(Answer answer) {
        var cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("__Host-session="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax");
        return cookie.substring(0, cookie.indexOf(';'));
    }
}
