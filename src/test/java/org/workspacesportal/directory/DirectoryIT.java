package org.workspacesportal.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workspacesportal.support.PortalClient.decisionLink;
import static org.workspacesportal.support.PortalClient.goodRequest;

import com.unboundid.util.LDAPSDKException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.People;
import org.workspacesportal.identity.Person;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.LdapServer;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalTest;

/** A portal whose people and groups are in an LDAP directory; everybody's password is their id. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class DirectoryIT {

    private static final String PEOPLE = "ou=people,dc=example,dc=com";
    private static final String GROUPS = "ou=groups,dc=example,dc=com";
    private static final LdapServer SERVER = company();

    @Autowired
    PortalClient portal;

    @Autowired
    Evidence evidence;

    @Autowired
    People people;

    @Autowired
    IdentityService identityService;

    @DynamicPropertySource
    static void directory(DynamicPropertyRegistry settings) {
        settings.add("portal.identity.ldap.url", SERVER::url);
        settings.add("portal.identity.ldap.bind-user", () -> LdapServer.USER);
        settings.add("portal.identity.ldap.bind-password", () -> LdapServer.PASSWORD);
        settings.add("portal.identity.ldap.base", () -> "dc=example,dc=com");
        settings.add("portal.identity.ldap.users.base", () -> PEOPLE);
        settings.add("portal.identity.ldap.page-size", () -> "2");
        // The machine of a test may be busy; a directory that is away refuses connections here.
        settings.add("portal.identity.ldap.read-timeout", () -> "20s");
        settings.add("portal.monitoring.ask-every", () -> "0s");
        settings.add("portal.identity.ldap.groups.names.employees", () -> "Staff");
        settings.add("portal.identity.ldap.groups.names.approvers", () -> "Those who say (yes)");
        settings.add("portal.identity.ldap.groups.names.camunda-admin", () -> "IT");
    }

    @Test
    void aDirectoryThatIsAwayIsToldApartFromThePortal() {
        assertThat(portal.get(null, "/actuator/health/dependencies").body()).contains("\"status\":\"UP\"");
        SERVER.isAway(true);
        try {
            assertThat(portal.get(null, "/actuator/health/dependencies").status())
                    .isEqualTo(503);
            assertThat(portal.get(null, "/actuator/health").status()).isEqualTo(200);
            assertThat(portal.get(null, "/actuator/health/readiness").status()).isEqualTo(200);
        } finally {
            SERVER.isAway(false);
        }
    }

    private static LdapServer company() {
        try {
            var server = new LdapServer();
            server.add("dn: " + GROUPS, "objectClass: organizationalUnit", "ou: groups");
            person(server, "uid=emma," + PEOPLE, "emma");
            person(server, "cn=Anton/A \\\"B\\\"\\, C," + PEOPLE, "anton.a");
            person(server, "uid=dana," + PEOPLE, "dana");
            person(server, "uid=arno," + PEOPLE, "arno");
            person(server, "uid=ada," + PEOPLE, "ada");
            person(server, "uid=stranger," + PEOPLE, "stranger");
            person(server, "cn=one," + PEOPLE, "twin");
            person(server, "cn=two," + PEOPLE, "twin");
            person(server, "cn=odd," + PEOPLE, "odd name");
            person(server, "cn=outside,ou=board,dc=example,dc=com", "outside");
            group(server, "Staff", "uid=emma", "cn=Anton/A \\\"B\\\"\\, C", "uid=dana", "uid=arno", "uid=ada");
            group(server, "Those who say (yes)", "cn=Anton/A \\\"B\\\"\\, C", "uid=gone", "uid=dana", "uid=arno");
            group(server, "IT", "uid=ada");
            // Called like groups of the portal that have other names here.
            group(server, "approvers", "uid=stranger");
            group(server, "camunda-admin", "uid=stranger");
            group(server, "design-leads", "uid=dana");
            server.add("dn: cn=nobody," + GROUPS, "objectClass: groupOfNames", "cn: nobody", "member:");
            return server;
        } catch (LDAPSDKException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void person(LdapServer server, String entry, String id) throws LDAPSDKException {
        server.add(
                "dn: " + entry,
                "objectClass: person",
                "uid: " + id,
                "givenName: Given " + id,
                "sn: Family",
                "mail: " + id.replace(' ', '.') + "@example.com",
                "userPassword: " + id);
    }

    private static void group(LdapServer server, String name, String... members) throws LDAPSDKException {
        var lines =
                new ArrayList<>(List.of("dn: cn=" + name + "," + GROUPS, "objectClass: groupOfNames", "cn: " + name));
        List.of(members).forEach(member -> lines.add("member: " + member + "," + PEOPLE));
        server.add(lines.toArray(String[]::new));
    }

    @AfterAll
    static void end() {
        SERVER.close();
    }

    @Test
    void anEmployeeAsksAnApproverGetsAMailAndDecides() {
        var number = portal.asked("emma");
        var mail = portal.approvalMail(number, "anton.a");
        assertThat(portal.approvalMail(number, "dana").path("to").asText()).contains("dana@example.com");
        assertThat(mail.path("text").asText()).contains("Given emma Family");

        assertThat(portal.decide("emma", number, Map.of("approved", true)).status())
                .isIn(403, 404);
        assertThat(portal.decide("stranger", number, Map.of("approved", true)).status())
                .isIn(403, 404);
        assertThat(portal.decide("anton.a", number, Map.of("approved", true)).status())
                .isEqualTo(200);

        Awaitility.await().until(() -> portal.status("emma", number), "READY"::equals);
        Awaitility.await().untilAsserted(() -> assertThat(portal.mails(number)).anySatisfy(ready -> {
            assertThat(ready.path("to").asText()).contains("emma@example.com");
            assertThat(ready.path("subject").asText()).contains("ready");
        }));
    }

    @Test
    void anApproverDecidesByLinkAndInTasklist() {
        var byLink = portal.asked("dana");
        var link = decisionLink(portal.approvalMail(byLink, "anton.a"));
        var token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(portal.postForm(null, link, Map.of("token", token, "approved", false, "comment", "No"))
                        .status())
                .isLessThan(400);
        assertThat(portal.status("dana", byLink)).isEqualTo("REJECTED");

        var inTasklist = portal.asked("ada");
        portal.approvalMail(inTasklist, "dana");
        var task = portal.taskId("dana", inTasklist);
        assertThat(portal.completeTask("dana", task, Map.of("approved", false, "comment", "No"))
                        .status())
                .isEqualTo(204);
        assertThat(portal.status("ada", inTasklist)).isEqualTo("REJECTED");
    }

    @Test
    void theGroupsOfTheDirectoryAreThoseOfThePortal() {
        assertThat(people.groupsOf("anton.a")).containsExactlyInAnyOrder(Groups.EMPLOYEES, Groups.APPROVERS);
        assertThat(people.groupsOf("ada")).containsExactlyInAnyOrder(Groups.EMPLOYEES, Groups.ADMINS);
        assertThat(people.groupsOf("dana"))
                .containsExactlyInAnyOrder(Groups.EMPLOYEES, Groups.APPROVERS, "design-leads");
        assertThat(people.membersOf(Groups.APPROVERS))
                .extracting(Person::id)
                .containsExactly("anton.a", "arno", "dana");
        assertThat(people.membersOf("design-leads")).extracting(Person::mail).containsExactly("dana@example.com");
        assertThat(portal.get("ada", "/actuator/metrics").status()).isEqualTo(200);
        assertThat(portal.browser("ada").get("/camunda/app/cockpit/default/").status())
                .isEqualTo(200);
    }

    @Test
    void whoIsInNoGroupIsNobodyHere() {
        assertThat(people.groupsOf("stranger")).isEmpty();
        assertThat(people.groupsOf("nobody-at-all")).isEmpty();
        assertThat(evidence.refused(() -> portal.ask("stranger", goodRequest())).status())
                .isEqualTo(403);
        assertThat(portal.get("stranger", "/actuator/metrics").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-group", "*", "DESIGN-LEADS", "design*", "Staff", "x)(cn=*", "nobody", ""})
    void aGroupThatIsNoneHasNobody(String group) {
        assertThat(people.membersOf(group)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "emma, wrong",
        "emma, ''",
        "a*)(uid=*, anton.a",
        "*, emma",
        "emm*, emma",
        "emma)(|(uid=*), emma",
        "twin, twin",
        "odd name, odd name",
        "outside, outside",
        "nobody-at-all, x",
        "'', ''",
    })
    void aWrongNameOrPasswordIsRefused(String name, String password) {
        var login = Base64.getEncoder().encodeToString((name + ":" + password).getBytes());
        assertThat(portal.get(null, "/api/requests", "Authorization", "Basic " + login)
                        .status())
                .isEqualTo(401);
        assertThat(people.find(name)).isEqualTo(name.equals("emma") ? people.find("emma") : Optional.empty());
    }

    @Test
    void howeverSomebodyWritesTheirNameTheyAreThemselves() {
        var number = portal.asked("arno");
        portal.approvalMail(number, "anton.a");

        var login = Base64.getEncoder().encodeToString("ARNO:arno".getBytes());
        var shouted = portal.get(null, "/api/requests/" + number, "Authorization", "Basic " + login);
        assertThat(shouted.status()).isEqualTo(200);
        assertThat(shouted.json().path("requester").asText()).isEqualTo("arno");
        var own = portal.get(null, "/approvals/" + number, "Authorization", "Basic " + login);
        assertThat(own.status()).isNotEqualTo(200);
        assertThat(people.find("ARNO")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "emma@example.com)(uid=*", "e*", "(", "\\"})
    void valuesOfQueriesAreText(String value) {
        assertThat(identityService.createUserQuery().userEmail(value).list()).isEmpty();
        assertThat(identityService.createUserQuery().userFirstName(value).list())
                .isEmpty();
        assertThat(identityService.createUserQuery().userLastName(value).list()).isEmpty();
        assertThat(identityService
                        .createUserQuery()
                        .userIdIn(value, value + value)
                        .list())
                .isEmpty();
        assertThat(identityService.createGroupQuery().groupId(value).list()).isEmpty();
        assertThat(identityService.createGroupQuery().groupName(value).list()).isEmpty();
        assertThat(identityService.createGroupQuery().groupMember(value).list()).isEmpty();
    }

    @Test
    void queriesOfTheWebAppsFindPeopleAndGroups() {
        assertThat(identityService.createUserQuery().list())
                .extracting(User::getId)
                .contains("emma", "anton.a", "dana", "ada", "stranger")
                .doesNotContain("odd name", "outside");
        assertThat(identityService.createUserQuery().userIdIn("emma", "ada").list())
                .extracting(User::getId)
                .containsExactlyInAnyOrder("emma", "ada");
        assertThat(identityService
                        .createUserQuery()
                        .userFirstNameLike("%emm%")
                        .singleResult()
                        .getEmail())
                .isEqualTo("emma@example.com");
        assertThat(identityService
                        .createUserQuery()
                        .memberOfGroup(Groups.EMPLOYEES)
                        .listPage(1, 2))
                .hasSize(2);
        assertThat(identityService
                        .createGroupQuery()
                        .groupIdIn(Groups.APPROVERS, Groups.ADMINS, "design-leads")
                        .list())
                .extracting(Group::getId)
                .containsExactlyInAnyOrder(Groups.APPROVERS, Groups.ADMINS, "design-leads");
        assertThat(identityService.isReadOnly()).isTrue();
    }

    @Test
    void aDirectoryThatIsAwayIsToldAndMailsWait(CapturedOutput log) {
        var emma = portal.browser("emma");
        var stranger = portal.stranger();
        SERVER.isAway(true);
        try {
            var page = portal.get(null, "/login", "Accept", "text/html");
            assertThat(page.status()).isEqualTo(200);
            var refused = stranger.tryToSignIn("emma");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.body()).contains("does not answer").doesNotContain("Exception");
            assertThat(emma.get("/").status()).isEqualTo(503);
            var program = portal.get("emma", "/api/requests");
            assertThat(program.status()).isEqualTo(503);
            assertThat(program.type()).startsWith("application/problem+json");
            assertThat(program.json().path("detail").asText()).contains("does not answer");
            assertThat(portal.get("emma", "/engine-rest/task").status()).isEqualTo(503);
            assertThat(portal.get(null, "/actuator/health").status()).isEqualTo(200);
        } finally {
            SERVER.isAway(false);
        }
        assertThat(log).contains("DirectoryAway").doesNotContain(LdapServer.PASSWORD);
        assertThat(emma.get("/").status()).isEqualTo(200);
    }
}
