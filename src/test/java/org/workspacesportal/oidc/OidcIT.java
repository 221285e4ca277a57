package org.workspacesportal.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;
import org.workspacesportal.identity.Person;
import org.workspacesportal.support.AtOnce;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** A portal to which people come over their company's provider. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class OidcIT {

    private static final CompanyProvider PROVIDER = new CompanyProvider("http://portal.test");
    private static final String COMPANY = "/login?company";
    private static final String UNKNOWN = "/login?unknown";

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople newPeople;

    @Autowired
    People people;

    @Autowired
    IdentityService identityService;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void company(DynamicPropertyRegistry settings) {
        settings.add("portal.identity.oidc.issuer", PROVIDER::issuer);
        settings.add("portal.identity.oidc.client-id", () -> CompanyProvider.CLIENT);
        settings.add("portal.identity.oidc.client-secret", () -> CompanyProvider.SECRET);
        settings.add("portal.identity.oidc.claims.groups", () -> "realm_access.roles");
        settings.add("portal.identity.oidc.groups.employees", () -> "staff");
        settings.add("portal.identity.oidc.groups.approvers", () -> "workspaces approvers, heads");
        settings.add("portal.identity.oidc.groups.camunda-admin", () -> "it");
        settings.add("portal.identity.oidc.people-file", () -> peopleFile().toString());
    }

    private static Path peopleFile() {
        try {
            var file = Files.createTempFile("people", ".csv");
            file.toFile().deleteOnExit();
            return Files.writeString(file, """
                    id,firstName,lastName,mail,groups
                    erin,Erin,Expected,erin@example.com,employees approvers
                    emil,Emil,Expected,emil@example.com,employees approvers
                    approver,Not,Him,other@example.com,camunda-admin
                    """);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @AfterAll
    static void end() {
        PROVIDER.close();
    }

    @BeforeEach
    void theProviderIsHonest() {
        PROVIDER.forges(false);
    }

    @Test
    void anApproverComesOverTheProviderGetsAMailAndDecides() {
        var olga = knows("olga", "staff", "heads");
        assertThat(olga.open("/login").body()).contains("Sign in with your company account");
        assertThat(Newcomer.location(olga.signIn())).endsWith("/");
        assertThat(people.find("olga")).contains(new Person("olga", "Given olga Family", "olga@example.com"));
        assertThat(people.groupsOf("olga")).containsExactlyInAnyOrder(Groups.EMPLOYEES, Groups.APPROVERS);

        var number = portal.asked(newPeople.employee("asker"));
        assertThat(portal.approvalMail(number, "olga").path("to").asText()).contains("olga@example.com");
        assertThat(portal.approvalMail(number, "emil").path("to").asText())
                .as("who has not signed in yet")
                .contains("emil@example.com");

        assertThat(olga.json("/api/requests/" + number).body()).contains(number);
        assertThat(olga.json("/engine-rest/task?processInstanceBusinessKey=" + number)
                        .body())
                .contains("Task_ApproveRequest");
        assertThat(olga.open("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(olga.submit("/approvals/" + number, Map.of("approved", "true"))
                        .statusCode())
                .isLessThan(400);
        assertThat(portal.request("admin", number).path("decidedBy").asText()).isEqualTo("olga");
    }

    @Test
    void theWayBeginsWithStateNonceAndProofOfKey() {
        var way = UriComponentsBuilder.fromUriString(knows("way", "staff").leave())
                .build()
                .getQueryParams();

        assertThat(way).containsKeys("state", "nonce", "code_challenge");
        assertThat(way.getFirst("code_challenge_method")).isEqualTo("S256");
        assertThat(way.getFirst("redirect_uri")).isEqualTo("http://portal.test/login/oauth2/code/company");
        assertThat(way.getFirst("response_type")).isEqualTo("code");
    }

    @Test
    void groupsFollowAtTheNextLogin() {
        knows("max", "staff", "it").signIn();
        newPeople.knownGroup("local-group");
        identityService.createMembership("max", "local-group");
        assertThat(people.groupsOf("max")).contains(Groups.ADMINS);

        var moved = knows("max", "staff");
        PROVIDER.tells(
                "max", told("max", List.of("staff")).andThen(claims -> claims.claim("email", "new@example.com")));
        moved.signIn();

        assertThat(people.groupsOf("max")).containsExactlyInAnyOrder(Groups.EMPLOYEES, "local-group");
        assertThat(people.get("max").mail()).isEqualTo("new@example.com");
        assertThat(moved.open("/actuator/metrics").statusCode()).isEqualTo(403);
    }

    @RepeatedTest(5)
    void whoComesForTheFirstTimeInTwoTabsAtOnceIsLetInInBoth(RepetitionInfo run) throws Exception {
        var name = "tabs" + run.getCurrentRepetition();
        knows(name, "staff");
        Callable<String> tab = () -> Newcomer.location(new Newcomer(address(), name).signIn());

        assertThat(AtOnce.all(List.of(tab, tab)))
                .allSatisfy(place -> assertThat(place).endsWith("/").doesNotContain("/login"));
    }

    @Test
    void groupsThatAnAdminChangesCountAtOnce() {
        var ines = knows("ines", "staff");
        ines.signIn();
        assertThat(ines.json("/actuator/metrics").statusCode()).isEqualTo(403);

        identityService.createMembership("ines", Groups.ADMINS);
        assertThat(ines.json("/actuator/metrics").statusCode()).isEqualTo(200);

        identityService.deleteMembership("ines", Groups.ADMINS);
        assertThat(ines.json("/actuator/metrics").statusCode()).isEqualTo(403);
    }

    @Test
    void whoHasLeftAllGroupsIsNotLetInAnyMore() {
        knows("leaver", "staff").signIn();

        assertThat(Newcomer.location(knows("leaver").signIn())).endsWith(UNKNOWN);
        assertThat(people.groupsOf("leaver")).isEmpty();
    }

    @Test
    void whoIsInNoGroupIsNotLetInAndNotWrittenDown() {
        var guest = knows("guest", "visitors", "approvers", "camunda-admin");

        assertThat(Newcomer.location(guest.signIn())).endsWith(UNKNOWN);
        assertThat(guest.open("/login?unknown").body()).contains("not one that may use this portal");
        assertThat(guest.json("/api/requests").statusCode()).isEqualTo(401);
        assertThat(people.find("guest")).isEmpty();
    }

    @Test
    void theFirstAccountOfAnExpectedPersonIsTheirs() {
        assertThat(Newcomer.location(knows("erin", "staff").signIn())).endsWith("/");
        assertThat(people.groupsOf("erin")).containsExactly(Groups.EMPLOYEES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"approver", "admin"})
    void whoSignsInWithAPasswordIsNotTakenOver(String local) {
        assertThat(Newcomer.location(knows(local, "staff", "it").signIn())).endsWith(UNKNOWN);
        assertThat(people.get(local).mail()).isEqualTo(local + "@example.com");
        assertThat(portal.get(local, "/api/requests").status()).isEqualTo(200);
    }

    @Test
    void anotherAccountOfAKnownNameIsNotLetIn() {
        knows("smith", "staff").signIn();
        var other = knows("smith-2", "staff");
        PROVIDER.tells("smith-2", told("smith", List.of("staff", "it")));

        assertThat(Newcomer.location(other.signIn())).endsWith(UNKNOWN);
        assertThat(people.groupsOf("smith")).containsExactly(Groups.EMPLOYEES);
    }

    @Test
    void aKnownAccountUnderAnotherNameIsNotLetIn() {
        var rita = knows("rita", "staff", "heads");
        rita.signIn();
        PROVIDER.tells("rita", told("Rita", List.of("staff", "heads")));

        assertThat(Newcomer.location(new Newcomer(address(), "rita").signIn())).endsWith(UNKNOWN);
        assertThat(people.find("Rita")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "a b", "x/y", "-x", "a'b", "ärger", "${1+1}", "a\nb", "longer-than-64-"})
    void anIdMustBeOne(String id) {
        var odd = knows("odd", "staff");
        PROVIDER.tells("odd", told(id.endsWith("-64-") ? id.repeat(10) : id, List.of("staff")));

        assertThat(Newcomer.location(odd.signIn())).endsWith(UNKNOWN);
        assertThat(people.find(id)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lies")
    void aTokenThatIsNotRightIsRefused(Consumer<JwtClaimsSet.Builder> lie) {
        var liar = knows("liar", "staff", "it");
        PROVIDER.tells("liar", told("liar", List.of("staff", "it")).andThen(lie));

        assertThat(Newcomer.location(liar.signIn())).endsWith(COMPANY);
        assertThat(liar.json("/api/requests").statusCode()).isEqualTo(401);
        assertThat(people.find("liar")).isEmpty();
    }

    static Stream<Named<Consumer<JwtClaimsSet.Builder>>> lies() {
        var longAgo = Instant.now().minusSeconds(7200);
        return Stream.of(
                Named.of("for somebody else", claims -> claims.audience(List.of("another-application"))),
                Named.of("expired", claims -> claims.issuedAt(longAgo).expiresAt(longAgo.plusSeconds(60))),
                Named.of("from somebody else", claims -> claims.issuer("http://127.0.0.1:1")),
                Named.of("an answer to another question", claims -> claims.claim("nonce", "of-another-login")),
                Named.of("for several, by somebody else", claims -> claims.audience(
                                List.of(CompanyProvider.CLIENT, "another-application"))
                        .claim("azp", "another-application")));
    }

    @Test
    void aForgedTokenIsRefused() {
        var liar = knows("forger", "staff", "it");
        PROVIDER.forges(true);

        assertThat(Newcomer.location(liar.signIn())).endsWith(COMPANY);
        assertThat(people.find("forger")).isEmpty();
    }

    @Test
    void aWayBackIsForOneBrowserAndOneTime() {
        var mine = knows("mine", "staff");
        var back = mine.comeBack(mine.leave());
        var somebodyElse = new Newcomer(address(), "mine");

        assertThat(Newcomer.location(somebodyElse.open(back)))
                .as("in another browser")
                .endsWith(COMPANY);
        assertThat(Newcomer.location(mine.open(back))).endsWith("/");
        assertThat(Newcomer.location(new Newcomer(address(), "mine").open(back)))
                .endsWith(COMPANY);

        var again = knows("again", "staff");
        again.leave();
        assertThat(Newcomer.location(again.open("/login/oauth2/code/company?code=guessed&state=guessed")))
                .endsWith(COMPANY);
        assertThat(again.json("/api/requests").statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutLeadsOverTheProvider() {
        var vera = knows("vera", "staff");
        vera.signIn();

        var farewell = vera.submit("/logout", Map.of());

        assertThat(farewell.statusCode()).isEqualTo(200);
        var way = farewell.headers().firstValue("Refresh").orElse("");
        assertThat(way).startsWith("0; url=" + PROVIDER.issuer()).contains("id_token_hint=");
        assertThat(URI.create(way.substring(way.indexOf('=') + 1)).getQuery())
                .contains("post_logout_redirect_uri=http://portal.test/login?logout");
        assertThat(vera.json("/api/requests").statusCode()).isEqualTo(401);
    }

    @Test
    void nobodyKnowsThePasswordOfWhoCameOverTheProvider() {
        knows("nora", "staff").signIn();

        for (var password : List.of("", "nora", "null")) {
            var login = Base64.getEncoder().encodeToString(("nora:" + password).getBytes());
            assertThat(portal.get(null, "/api/requests", "Authorization", "Basic " + login)
                            .status())
                    .isEqualTo(401);
        }
        assertThat(portal.get("employee", "/api/requests").status())
                .as("programs sign in with name and password")
                .isEqualTo(200);
        assertThat(portal.browser("employee").submit("/logout", Map.of()).header("Location"))
                .endsWith("/login?logout");
    }

    @Test
    void whatTheProviderTellsIsNoSecretOfTheLog(CapturedOutput log) {
        var liar = knows("teller", "staff");
        PROVIDER.tells("teller", told("x\nFAKE LINE", List.of("staff")));
        liar.signIn();

        assertThat(log).doesNotContain("\nFAKE LINE").doesNotContain(CompanyProvider.SECRET);
    }

    /** Somebody who is in these groups at the provider. */
    private Newcomer knows(String name, String... groups) {
        PROVIDER.tells(name, told(name, List.of(groups)));
        return new Newcomer(address(), name);
    }

    private static Consumer<JwtClaimsSet.Builder> told(String id, List<String> groups) {
        return claims -> claims.claim("preferred_username", id)
                .claim("given_name", "Given " + id)
                .claim("family_name", "Family")
                .claim("email", id + "@example.com")
                .claim("realm_access", Map.of("roles", List.copyOf(groups)));
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
