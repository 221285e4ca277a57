package org.workspacesportal.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.unboundid.util.LDAPSDKException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.workspacesportal.manager.ManagerSettings.Ldap;
import org.workspacesportal.support.LdapServer;

@ExtendWith(OutputCaptureExtension.class)
class LdapManagersTest {

    private static final String PEOPLE = "ou=people,dc=example,dc=com";

    private final LdapServer server;

    LdapManagersTest() throws LDAPSDKException {
        server = new LdapServer();
    }

    @BeforeEach
    void people() throws LDAPSDKException {
        person("boss");
        person("anna", "manager: uid=boss," + PEOPLE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theManagersEntryIsNamed() {
        assertThat(managers().managerOf("anna")).contains("boss");
        assertThat(managers().managerOf(" anna ")).contains("boss");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cn=Boss\\, Bea,ou=board,dc=example,dc=com",
                "cn=Boss \\\"B\\\" \\+ #1 \\\\ a/b,ou=board,dc=example,dc=com",
                "cn=\\#Boss\\ ,ou=board,dc=example,dc=com",
                "cn=ldap://127.0.0.1:1/x,ou=board,dc=example,dc=com",
                "cn=Bößin+sn=B,ou=board,dc=example,dc=com",
            })
    void aManagersEntryMayHaveAnyNameAndBeAnywhere(String name) throws LDAPSDKException {
        server.add("dn: " + name, "objectClass: person", "uid: bea.b");
        person("ben", "manager: " + name);

        assertThat(managers().managerOf("ben")).contains("bea.b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"boss", "b.oss@example.com", "EXAMPLE/boss", "4711"})
    void theManagerMayBeAnId(String id) throws LDAPSDKException {
        person("ben", "manager: " + id);

        assertThat(managers().managerOf("ben")).contains(id);
    }

    @Test
    void whoeverHasNoManagerHasNone(CapturedOutput log) throws LDAPSDKException {
        person("ben", "manager: cn=nobody,ou=board,dc=example,dc=com");
        server.add("dn: cn=nobody,ou=board,dc=example,dc=com", "objectClass: person", "cn: nobody");

        assertThat(managers().managerOf("boss")).isEmpty();
        assertThat(managers().managerOf("stranger")).isEmpty();
        assertThat(managers().managerOf("ben")).as("whose manager has no id").isEmpty();
        assertThat(log).doesNotContain("WARN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "ann*",
                "*)(uid=*",
                "anna)(uid=*",
                "anna)",
                "\\61nna",
                "anna\0",
                "",
                " ",
                "(",
                "{0}",
                "&",
                "jürgen"
            })
    void anIdIsTextInTheFilter(String id, CapturedOutput log) {
        assertThat(managers().managerOf(id)).isEmpty();
        assertThat(log).doesNotContain("WARN");
    }

    @Test
    void anIdWithCharactersOfFiltersIsFound() throws LDAPSDKException {
        server.add("dn: cn=odd," + PEOPLE, "objectClass: person", "uid: a*(b)\\c", "manager: boss");

        assertThat(managers().managerOf("a*(b)\\c")).contains("boss");
    }

    @Test
    void activeDirectoryHasOtherNames() throws LDAPSDKException {
        server.add("dn: cn=Bea Boss," + PEOPLE, "objectClass: user", "sAMAccountName: bea");
        server.add(
                "dn: cn=Ben," + PEOPLE, "objectClass: user", "sAMAccountName: ben", "manager: cn=Bea Boss," + PEOPLE);
        server.mentionsOthers();
        var managers = new LdapManagers(new Ldap(
                server.url(),
                name("dc=example,dc=com"),
                "(&(objectClass=user)(sAMAccountName={0}))",
                LdapServer.USER,
                LdapServer.PASSWORD,
                "manager",
                "sAMAccountName",
                Duration.ofSeconds(10),
                Duration.ofSeconds(10)));

        assertThat(managers.managerOf("ben")).contains("bea");
        assertThat(managers.managerOf("stranger")).isEmpty();
    }

    @Test
    void ofTwoEntriesOfOneIdNeitherIsTaken() throws LDAPSDKException {
        twins();

        doesNotSay(managers(), "twin").contains("more than one entry fits");
    }

    @Test
    void aManagerWhoHasLeftIsTold(CapturedOutput log) throws LDAPSDKException {
        person("ben", "manager: uid=gone," + PEOPLE);

        assertThat(managers().managerOf("ben")).isEmpty();
        assertThat(log).contains("WARN").contains("uid=gone");
    }

    @Test
    void aServerThatIsDownDoesNotSay() {
        var managers = managers();
        server.stop();

        doesNotSay(managers, "anna");
    }

    @Test
    void aServerThatDoesNotAnswerDoesNotSay() {
        server.neverFinds();

        doesNotSay(impatient(), "anna");
    }

    @Test
    void aServerThatLetsNobodyInDoesNotSay() {
        server.neverBinds();

        doesNotSay(impatient(), "anna");
    }

    @Test
    void aWrongPasswordIsToldAndNotShown() {
        doesNotSay(managers(LdapServer.USER, "guessed", Duration.ofSeconds(10)), "anna")
                .contains("error code 49")
                .doesNotContain("guessed");
    }

    @Test
    void withoutANameItIsAskedAnonymously() {
        doesNotSay(managers(null, null, Duration.ofSeconds(10)), "anna").contains("error code 50");
    }

    @Test
    void ofTwoServersTheSecondAnswersForTheFirst() throws LDAPSDKException {
        var first = new LdapServer();
        var urls = first.url() + " " + server.url();
        first.close();

        assertThat(managers(urls, LdapServer.USER, LdapServer.PASSWORD, Duration.ofSeconds(10))
                        .managerOf("anna"))
                .contains("boss");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "stranger", "ben", "twin"})
    void aConnectionIsClosedWhateverTheAnswer(String id) throws LDAPSDKException, InterruptedException {
        person("ben", "manager: uid=gone," + PEOPLE);
        twins();

        try {
            managers().managerOf(id);
        } catch (ManagersUnreachable twins) {
            assertThat(id).isEqualTo("twin");
        }

        assertThat(server.hasBeenLeft()).isTrue();
    }

    private static AbstractStringAssert<?> doesNotSay(LdapManagers managers, String id) {
        return assertThatExceptionOfType(ManagersUnreachable.class)
                .isThrownBy(() -> managers.managerOf(id))
                .withMessageContaining("does not say who manages " + id)
                .extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING);
    }

    private void twins() throws LDAPSDKException {
        for (var place : List.of("a", "b", "c")) {
            server.add("dn: cn=" + place + "," + PEOPLE, "objectClass: person", "uid: twin", "manager: boss");
        }
    }

    private void person(String id, String... attributes) throws LDAPSDKException {
        var lines = new ArrayList<>(List.of("dn: uid=" + id + "," + PEOPLE, "objectClass: person", "uid: " + id));
        lines.addAll(List.of(attributes));
        server.add(lines.toArray(String[]::new));
    }

    private LdapManagers managers() {
        return managers(LdapServer.USER, LdapServer.PASSWORD, Duration.ofSeconds(10));
    }

    private LdapManagers impatient() {
        return managers(LdapServer.USER, LdapServer.PASSWORD, Duration.ofMillis(100));
    }

    private LdapManagers managers(@Nullable String user, @Nullable String password, Duration patience) {
        return managers(server.url(), user, password, patience);
    }

    private static LdapManagers managers(
            String url, @Nullable String user, @Nullable String password, Duration patience) {
        return new LdapManagers(
                new Ldap(url, name(PEOPLE), "(uid={0})", user, password, "manager", "uid", patience, patience));
    }

    private static LdapName name(String text) {
        try {
            return new LdapName(text);
        } catch (InvalidNameException e) {
            throw new AssertionError(e);
        }
    }
}
