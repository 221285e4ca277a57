package org.workspacesportal.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.SetupResource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.dto.identity.UserCredentialsDto;
import org.camunda.bpm.engine.rest.dto.identity.UserDto;
import org.camunda.bpm.engine.rest.dto.identity.UserProfileDto;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalTest;

/** CVE-2026-77226: where the admins' group has no direct member, a stranger may make the first one, and it is themselves. */
@PortalTest
class FirstAdminTest {

    private static final String INTRUDER = "intruder";
    private static final String BODY =
            "{\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"A-long-Secret-2026\"}}";

    @Autowired
    PortalClient portal;

    @Autowired
    IdentityService identityService;

    @BeforeEach
    void noAdmin() {
        identityService.deleteMembership("admin", Groups.ADMINS);
    }

    @AfterEach
    void adminIsBack() {
        identityService.createMembership("admin", Groups.ADMINS);
        identityService.deleteUser(INTRUDER);
    }

    @Test
    void theHoleIsThereBehindOurDoor() throws Exception {
        var profile = new UserProfileDto();
        profile.setId(INTRUDER);
        var credentials = new UserCredentialsDto();
        credentials.setPassword("A-long-Secret-2026");
        var user = new UserDto();
        user.setProfile(profile);
        user.setCredentials(credentials);

        new SetupResource().createInitialUser("default", user);

        assertThat(isThere()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void nobodyBecomesTheFirstAdmin(String method, String path) {
        assertThat(portal.call(null, method, path, BODY).status())
                .as("a stranger")
                .isIn(400, 401, 403, 404, 405);
        assertThat(isThere()).isFalse();

        for (var person : List.of("employee", "admin")) {
            assertThat(portal.browser(person).callWebApps(method, path, BODY).status())
                    .as(person)
                    .isIn(400, 401, 403, 404, 405);
            assertThat(isThere()).isFalse();
        }
    }

    @Test
    void noFirstLineGetsPast() {
        for (var path : List.of(
                "//camunda/api/admin/setup/default/user/create",
                "/camunda/./api/admin/setup/default/user/create",
                "/css/../camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create HTTP/1.0\r\nX: y",
                "http://127.0.0.1/camunda/api/admin/setup/default/user/create")) {
            var call =
                    "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                            .formatted(path, BODY.length(), BODY);
            assertThat(portal.rawCall(call).status()).as(path).isIn(302, 400, 401, 403, 404, 405);
            assertThat(isThere()).as(path).isFalse();
        }
    }

    static Stream<String[]> ways() {
        var paths = Stream.of(
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/setup//default/user/create",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda//api/admin/setup/default/user/create",
                "/camunda/api/admin/setup;x=y/default/user/create",
                "/camunda/api/admin;x/setup/default/user/create",
                "/camunda;x/api/admin/setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin%2fsetup/default/user/create",
                "/camunda/api/admin/%2e/setup/default/user/create",
                "/camunda/api/admin/x/%2e%2e/setup/default/user/create",
                "/camunda/api/admin/x/../setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create?a=b",
                "/camunda/api/admin/setup/default/user/create.json",
                "/camunda/api/admin/SETUP/default/user/create");
        return Stream.concat(
                paths.map(path -> new String[] {"POST", path}),
                Stream.of("GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS")
                        .map(method -> new String[] {method, "/camunda/api/admin/setup/default/user/create"}));
    }

    private boolean isThere() {
        return identityService.createUserQuery().userId(INTRUDER).count() > 0;
    }
}
