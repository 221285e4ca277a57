package org.workspacesportal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextImpl;
import org.workspacesportal.support.AtOnce;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;
import org.workspacesportal.support.Session;

/** Sessions in the database: what stands there opens nothing, and what cannot be read signs out. */
@PortalTest
class SessionStoreTest {

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    JdbcClient database;

    @Test
    void whoReadsTheDatabaseCanBeNobody() {
        var id = people.employee("person");
        var person = portal.browser(id);
        person.get("/camunda/app/tasklist/default/");
        var key = key(person);

        var stored = database.sql("SELECT session_id FROM spring_session WHERE principal_name = ?")
                .param(id)
                .query(String.class)
                .single();
        assertThat(stored).isNotEqualTo(key);
        assertThat(database.sql("SELECT attribute_bytes FROM spring_session_attributes")
                        .query(byte[].class)
                        .list())
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain(key));
        assertThat(portal.get(null, "/api/requests", "Cookie", "JSESSIONID=" + stored)
                        .status())
                .isEqualTo(401);
        assertThat(portal.get(null, "/api/requests", "Cookie", "JSESSIONID=" + key)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatAnotherVersionWroteMeansSignedOutAndIsNoError() {
        var id = people.employee("person");
        var person = portal.browser(id);
        var changed = database.sql("UPDATE spring_session_attributes SET attribute_bytes = ? WHERE session_primary_id ="
                        + " (SELECT primary_id FROM spring_session WHERE principal_name = ?)")
                .param(ofAnotherVersion())
                .param(id)
                .update();
        assertThat(changed).isPositive();

        assertThat(person.get("/api/requests").status()).isEqualTo(401);
        assertThat(person.get("/").header("Location")).endsWith("/login");
        assertThat(person.get("/camunda/app/tasklist/default/").status()).isEqualTo(401);
        assertThat(person.signIn(id).status()).isEqualTo(302);
        assertThat(person.get("/api/requests").status()).isEqualTo(200);
    }

    @Test
    void whatIsNotOursIsNotMadeOfWhatStandsInTheDatabase() throws IOException {
        var reading = new ReadableAttributes(getClass().getClassLoader());

        assertThat(reading.convert(serialized(new SecurityContextImpl()))).isEqualTo(new SecurityContextImpl());
        assertThat(reading.convert(serialized(new File("any")))).isNull();
        assertThat(reading.convert("nothing at all".getBytes(StandardCharsets.UTF_8)))
                .isNull();
    }

    @RepeatedTest(3)
    void firstCallsOfASessionAtOnceAreAllAnswered() throws Exception {
        var person = portal.browser(people.employee("person"));
        Callable<Integer> page =
                () -> person.get("/camunda/app/tasklist/default/").status();

        assertThat(AtOnce.all(Collections.nCopies(6, page))).containsOnly(200);
    }

    @RepeatedTest(3)
    void callsUnderWayDoNotBringAnEndedSessionBack() throws Exception {
        var id = people.employee("person");
        var person = portal.browser(id);
        var before = "JSESSIONID=" + key(person);
        Callable<Integer> underWay =
                () -> portal.get(null, "/api/requests", "Cookie", before).status();
        Callable<Integer> again = () -> person.signIn(id).status();

        var answers = AtOnce.all(List.of(underWay, underWay, again, underWay, underWay));

        assertThat(answers).allSatisfy(status -> assertThat(status).isIn(200, 302, 401));
        assertThat(portal.get(null, "/api/requests", "Cookie", before).status()).isEqualTo(401);
        assertThat(person.get("/api/requests").status()).isEqualTo(200);
    }

    /** A class this version does not have. */
    private static byte[] ofAnotherVersion() {
        try {
            var now = new String(serialized(new SecurityContextImpl()), StandardCharsets.ISO_8859_1);
            return now.replace("SecurityContextImpl", "SecurityContextNext").getBytes(StandardCharsets.ISO_8859_1);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] serialized(Object any) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(any);
        }
        return bytes.toByteArray();
    }

    private static String key(Session person) {
        return person.cookieHeader().replaceAll("(?s).*JSESSIONID=([^;\r]+).*", "$1");
    }
}
