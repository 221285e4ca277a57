package org.workspacesportal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.AtOnce;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** Whoever guesses is slowed down, and nobody else is. Each test has addresses of its own. */
@PortalTest
class GuessingTest {

    private static final int PER_PERSON = 10;
    private static final int PER_ADDRESS = 50;

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    Evidence evidence;

    @Test
    void aStrangerCannotLockOutAPersonWhereTheySignedInBefore() {
        var person = people.employee("person");
        assertThat(call("127.0.1.1", person, person).status()).isEqualTo(200);

        var guesses = guess("127.0.1.2", person, PER_PERSON + 5);

        assertThat(guesses.subList(0, PER_PERSON)).containsOnly(401);
        assertThat(guesses.subList(PER_PERSON, PER_PERSON + 5)).containsOnly(429);
        assertThat(call("127.0.1.1", person, person).status()).isEqualTo(200);
        assertThat(call("127.0.1.3", person, person).status()).isEqualTo(429);
    }

    @Test
    void whoGuessesAtAKnownPlaceIsSlowedDownToo() {
        var person = people.employee("person");
        assertThat(call("127.0.2.1", person, person).status()).isEqualTo(200);

        assertThat(guess("127.0.2.1", person, PER_PERSON + 1)).endsWith(401, 429);
        assertThat(call("127.0.2.2", person, person).status()).isEqualTo(200);
    }

    @Test
    void whoTriesManyNamesIsSlowedDownAndNobodyElseIs() {
        var person = people.employee("person");
        var answers = IntStream.rangeClosed(0, PER_ADDRESS)
                .mapToObj(count -> call("127.0.3.1", "name-" + count, "wrong").status())
                .toList();

        assertThat(answers).endsWith(401, 429);
        assertThat(call("127.0.3.1", person, person).status()).isEqualTo(429);
        assertThat(call("127.0.3.2", person, person).status()).isEqualTo(200);
    }

    @Test
    void manyTriesAtOnceAreNoMoreThanManyInARow() throws Exception {
        var person = people.employee("person");

        var answers = atOnce(4 * PER_PERSON, count -> call("127.0.8.1", person, "wrong-" + count));

        assertThat(answers.stream().filter(answer -> answer == 401)).hasSize(PER_PERSON);
        assertThat(answers.stream().filter(answer -> answer == 429)).hasSize(3 * PER_PERSON);
    }

    @Test
    void whoKnowsTheirPasswordMaySendManyCallsAtOnce() throws Exception {
        var person = people.employee("person");

        assertThat(atOnce(4 * PER_PERSON, count -> call("127.0.9.1", person, person)))
                .containsOnly(200);
    }

    /** The office of one person is not an open door to that of another, nor are their colleagues' mistakes theirs. */
    @Test
    void aNetworkThatPeopleShareHasALimitOfItsOwn() {
        var person = people.employee("person");
        var colleague = people.employee("colleague");
        assertThat(call("127.0.10.1", person, person).status()).isEqualTo(200);
        IntStream.rangeClosed(0, PER_ADDRESS).forEach(count -> call("127.0.10.1", "name-" + count, "wrong"));

        assertThat(call("127.0.10.1", colleague, colleague).status()).isEqualTo(429);
        assertThat(call("127.0.10.1", person, person).status()).isEqualTo(200);
    }

    @Test
    void theAnswersDoNotTellWhetherThereIsSuchAPerson() {
        var person = people.employee("person");

        var known = guess("127.0.4.1", person, PER_PERSON + 2);
        var unknown = guess("127.0.4.2", "no-" + person, PER_PERSON + 2);
        var aboutKnown = call("127.0.4.3", person, "wrong");
        var aboutUnknown = call("127.0.4.4", "no-" + person, "wrong");

        assertThat(known).isEqualTo(unknown);
        assertThat(body(aboutKnown)).isEqualTo(body(aboutUnknown));
        assertThat(aboutKnown.headers().map().keySet())
                .isEqualTo(aboutUnknown.headers().map().keySet());
    }

    /** A note about wrong tries would take time for people who exist, and could be fought over by those who try at once. */
    @Test
    void aWrongTryLeavesNothingBehind() {
        var person = people.employee("person");
        evidence.awaitQuiet();

        evidence.refused(() -> call("127.0.5.1", person, "wrong"));
        evidence.unchanged(() -> call("127.0.5.1", person, person));
    }

    @Test
    void programsAndPeopleAreToldHowLongToWait() {
        var person = people.employee("person");
        guess("127.0.6.1", person, PER_PERSON);

        var program = call("127.0.6.1", person, person);
        var form = "username=" + person + "&password=" + person;
        var page = portal.rawCall(
                "GET /login HTTP/1.1\r\nHost: portal\r\nAccept: text/html\r\nConnection: close\r\n\r\n", "127.0.6.1");
        var cookie = page.header("Set-Cookie").split(";")[0];
        var csrf = page.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var body = form + "&_csrf=" + csrf;
        var human = portal.rawCall(
                "POST /login HTTP/1.1\r\nHost: portal\r\nAccept: text/html\r\nCookie: " + cookie
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                        + "\r\nConnection: close\r\n\r\n" + body,
                "127.0.6.1");

        assertThat(List.of(program, human)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(429);
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 90);
            assertThat(answer.body()).contains("too many tries").doesNotContain(person);
        });
        assertThat(program.type()).startsWith("application/problem+json");
        assertThat(human.type()).startsWith("text/html");
    }

    /** Only a proxy that is trusted says who calls. */
    @Test
    void nobodyChoosesTheirAddress() {
        var person = people.employee("person");
        var answers = IntStream.rangeClosed(0, PER_PERSON)
                .mapToObj(count -> call(
                                "127.0.7.1", person, "wrong", "X-Forwarded-For: 192.0.2." + count, "Forwarded: for=x")
                        .status())
                .toList();

        assertThat(answers).endsWith(401, 429);
    }

    /** Where somebody signed in may ask whether a password is right, they may guess. */
    @Test
    void nobodyChecksPasswordsElsewhere() {
        var asked = "{\"username\":\"admin\",\"password\":\"admin\"}";
        for (var path : List.of(
                "/engine-rest/identity/verify",
                "/engine-rest/identity/verify/",
                "/engine-rest/engine/default/identity/verify",
                "/engine-rest/engine/default/identity/verify/")) {
            assertThat(portal.postJsonText("admin", path, asked).status()).isEqualTo(403);
        }
        var browser = portal.browser("admin");
        for (var path : List.of(
                "/camunda/api/admin/auth/user/default/login/cockpit",
                "/camunda/api/engine/engine/default/identity/verify")) {
            assertThat(browser.submit(path, java.util.Map.of("username", "admin", "password", "admin"))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void nobodyGuessesWhereAPasswordIsChanged() {
        var person = people.employee("person");
        var browser = portal.browser(person);
        var path = "/camunda/api/engine/engine/default/user/" + person + "/credentials";
        var wrong = "{\"password\":\"Fresh-enough-1\",\"authenticatedUserPassword\":\"wrong\"}";
        var answers = IntStream.rangeClosed(0, PER_PERSON)
                .mapToObj(count -> portal.send(person, "PUT", "/engine-rest/user/" + person + "/credentials", wrong)
                        .status())
                .toList();

        assertThat(answers).endsWith(400, 429);
        assertThat(browser.callWebApps("PUT", path, wrong).status()).isEqualTo(429);
    }

    private List<Integer> guess(String from, String person, int times) {
        return IntStream.range(0, times)
                .mapToObj(count -> call(from, person, "wrong-" + count).status())
                .toList();
    }

    private static List<Integer> atOnce(int times, IntFunction<Answer> call) throws Exception {
        return AtOnce.all(IntStream.range(0, times)
                .mapToObj(count -> (Callable<Integer>) () -> call.apply(count).status())
                .toList());
    }

    private Answer call(String from, String user, String password, String... headers) {
        var login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        var more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return portal.rawCall(
                "GET /api/requests HTTP/1.1\r\nHost: portal\r\nAuthorization: Basic " + login + "\r\n" + more
                        + "Connection: close\r\n\r\n",
                from);
    }

    private static String body(Answer answer) {
        return answer.body().split("\r\n\r\n", 2)[1];
    }
}
