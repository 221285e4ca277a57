package org.workspacesportal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;
import org.workspacesportal.support.SessionEndsOnTheWay;

/** A session is its person's, new with the login, gone with the logout, and never more than the person is at that moment. */
@PortalTest
class SessionsTest {

    private static final String ENGINE_USERS = "/camunda/api/engine/engine/default/user/count";
    private static final List<String> INSIDE = List.of("/api/requests", "/engine-rest/task", ENGINE_USERS);

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    People directory;

    @Autowired
    IdentityService identityService;

    @Test
    void theLoginMakesANewSession() {
        var stranger = portal.stranger();
        var before = session(stranger.get("/login"));
        var after = session(stranger.signIn("employee"));

        assertThat(after).isNotEmpty().isNotEqualTo(before);
        assertThat(portal.get(null, "/api/requests", "Cookie", before).status()).isEqualTo(401);
        assertThat(portal.get(null, "/api/requests", "Cookie", after).status()).isEqualTo(200);
    }

    @Test
    void theSessionIsKeptFromScriptsAndForeignPages() {
        assertThat(portal.get(null, "/login").header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void signingOutEndsEverythingAtOnce() {
        for (var way : List.of("/logout", "/camunda/api/admin/auth/user/default/logout")) {
            var person = portal.browser(people.employee("person"));
            person.get("/camunda/app/tasklist/default/");
            assertThat(INSIDE)
                    .allSatisfy(path -> assertThat(person.get(path).status()).isEqualTo(200));

            assertThat(person.submit(way, Map.of()).status()).isIn(204, 302);

            assertThat(INSIDE)
                    .as(way)
                    .allSatisfy(path -> assertThat(person.get(path).status()).isEqualTo(401));
        }
    }

    /** Its cookie would take the place of the login page's. */
    @ParameterizedTest
    @ValueSource(strings = {ENGINE_USERS, "/camunda/app/tasklist/default/", "/camunda/app/cockpit/scripts/config.js"})
    void aCallThatOutlivesItsSessionBeginsNoNewOne(String path) {
        var person = portal.browser(people.employee("person"));
        assertThat(person.get(path).status()).isEqualTo(200);

        var answer = person.get(path, SessionEndsOnTheWay.HEADER, "yes");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Set-Cookie")).doesNotContain("JSESSIONID");
        assertThat(person.get("/api/requests").status()).isEqualTo(401);
    }

    /** Nor does one whose session ended before. */
    @ParameterizedTest
    @ValueSource(strings = {ENGINE_USERS, "/camunda/assets/IBMPlexSans-Bold.woff", "/camunda-welcome"})
    void whatAPageLoadsBeginsNoSession(String path) {
        var answer = portal.get(null, path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void aPictureInAForeignPageSignsNobodyOut() {
        var person = portal.browser(people.employee("person"));
        for (var way : List.of("/logout", "/camunda/api/admin/auth/user/default/logout")) {
            assertThat(person.get(way).status()).isBetween(400, 499);
            assertThat(person.get("/api/requests").status()).isEqualTo(200);
        }
    }

    @Test
    void aLoginPageThatWasOpenForTooLongLeadsToAFreshOne() {
        var late = portal.postForm(
                null, "/login", Map.of("username", "employee", "password", "employee", "_csrf", "of yesterday"));

        assertThat(late.status()).isEqualTo(302);
        assertThat(late.header("Location")).endsWith("/login?again");
    }

    @Test
    void whoIsRemovedIsSignedOut() {
        var id = people.employee("person");
        var person = portal.browser(id);
        person.get("/camunda/app/tasklist/default/");

        identityService.deleteUser(id);

        assertThat(INSIDE)
                .allSatisfy(path -> assertThat(person.get(path).status()).isEqualTo(401));
        assertThat(person.get("/").header("Location")).endsWith("/login");
    }

    @Test
    void aNewGroupCountsAtOnceAndALostOneNoMore() {
        var id = people.employee("person");
        var person = portal.browser(id);
        var counting = List.of("/actuator/metrics", ENGINE_USERS);
        person.get("/camunda/app/tasklist/default/");
        assertThat(person.get("/actuator/metrics").status()).isEqualTo(403);
        assertThat(person.get(ENGINE_USERS).json().path("count").asInt()).isEqualTo(1);

        identityService.createMembership(id, Groups.ADMINS);
        assertThat(counting)
                .allSatisfy(path -> assertThat(person.get(path).status()).isEqualTo(200));
        assertThat(person.get(ENGINE_USERS).json().path("count").asInt()).isGreaterThan(1);

        identityService.deleteMembership(id, Groups.ADMINS);
        assertThat(person.get("/actuator/metrics").status()).isEqualTo(403);
        assertThat(person.get(ENGINE_USERS).json().path("count").asInt()).isEqualTo(1);
    }

    @Test
    void nobodyStaysLongerThanTheyMay() throws Exception {
        for (var lifetime : List.of(Duration.ofMinutes(1), Duration.ofMillis(-1))) {
            var call = new MockHttpServletRequest();
            var session = call.getSession();
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("employee", null, List.of()));
            try {
                new LivingLogin(directory, lifetime)
                        .doFilter(call, new MockHttpServletResponse(), new MockFilterChain());

                var over = lifetime.isNegative();
                assertThat(call.getSession(false) == null).isEqualTo(over);
                assertThat(SecurityContextHolder.getContext().getAuthentication() == null)
                        .isEqualTo(over);
                assertThat(session).isNotNull();
            } finally {
                SecurityContextHolder.clearContext();
            }
        }
    }

    /** A page of the web apps loads dozens of files; only the page itself is worth asking a directory who somebody is. */
    @ParameterizedTest
    @CsvSource({
        "/camunda/lib/deps.js, true",
        "/webjars/picocss__pico/css/pico.min.css, true",
        "/camunda/app/tasklist/default/, false",
        "/camunda/app/tasklist/default/x.js/, false",
        "/camunda/api/cockpit/plugin/x/static/app/plugin.js, false",
        "/api/requests/x.js, false"
    })
    void whatPagesAreMadeOfAsksNobodyWhoSomebodyIs(String path, boolean isFreeOfQuestions) throws Exception {
        var call = new MockHttpServletRequest("GET", path);
        call.setServletPath(path);
        call.getSession();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("nobody-at-all", null, List.of()));
        try {
            new LivingLogin(directory, Duration.ofMinutes(1))
                    .doFilter(call, new MockHttpServletResponse(), new MockFilterChain());

            assertThat(call.getSession(false) != null).isEqualTo(isFreeOfQuestions);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Mails about a request tell who asks and who decided, by the names that stand here. */
    @Test
    void peopleDoNotChangeTheirOwnName() {
        var id = people.employee("person");
        var profile = "{\"id\":\"%s\",\"firstName\":\"The\",\"lastName\":\"Director\",\"email\":\"x@example.com\"}";

        var refused = portal.send(id, "PUT", "/engine-rest/user/" + id + "/profile", profile.formatted(id));
        var gone = portal.send(id, "DELETE", "/engine-rest/user/" + id, "");

        assertThat(List.of(refused.status(), gone.status())).containsOnly(403);
        assertThat(directory.get(id).name()).isEqualTo("Nora Newcomer");
        assertThat(portal.get(id, "/engine-rest/user/" + id + "/profile").status())
                .isEqualTo(200);
        assertThat(portal.send("admin", "PUT", "/engine-rest/user/" + id + "/profile", profile.formatted(id))
                        .status())
                .isEqualTo(204);
    }

    private static String session(Answer answer) {
        return answer.header("Set-Cookie").split(";")[0];
    }
}
