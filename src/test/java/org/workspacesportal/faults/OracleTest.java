package org.workspacesportal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.workspacesportal.faults.Ledgers.Created;
import org.workspacesportal.faults.Ledgers.Event;
import org.workspacesportal.faults.Ledgers.Live;
import org.workspacesportal.faults.Ledgers.Mail;
import org.workspacesportal.faults.Ledgers.Request;
import org.workspacesportal.faults.Ledgers.Told;

/** The oracle finds each promise that is broken, and nothing where all are kept. */
class OracleTest {

    private static final String DIRECTORY = "d-1";
    private static final String TOKEN = "abcdefghijklmnopqrstuvwxyz-0123456789";
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void findsNothingWhereAllPromisesAreKept() {
        assertThat(new Oracle(new Case().ledgers()).violations()).isEmpty();
    }

    static Stream<Arguments> doctored() {
        return Stream.of(
                doctored("I1", "a second desktop", c -> c.live.add(new Live("ws-9", DIRECTORY, "NORA"))),
                doctored("I1", "a second create call", c -> c.created.add(created("ws-9", 5))),
                doctored("I1", "no create call", c -> c.created.clear()),
                doctored("I1", "another desktop than AWS made", c -> c.request("READY", true, "ws-8")),
                doctored("I1", "a change nobody asked for", c -> c.changed.add("TerminateWorkspaces ws-1")),
                doctored("I2", "created before it was approved", c -> {
                    c.created.clear();
                    c.created.add(created("ws-1", 1));
                }),
                doctored("I2", "approved by whoever gets it", c -> c.replace("APPROVED", "nora", "API")),
                doctored("I2", "approved by a stranger", c -> c.replace("APPROVED", "stranger", "API")),
                doctored(
                        "I2",
                        "created for no request at all",
                        c -> c.created.add(new Created("WS-2026-000009", DIRECTORY, "otto", "ws-9", NOON))),
                doctored("I3", "a request that is lost", c -> c.told.add(new Told("WS-2026-000009", "ASKED", NOON))),
                doctored("I3", "stuck on its way", c -> {
                    c.request("CREATING", true, "ws-1");
                    c.work.put(NUMBER, List.of("at Task_CreateWorkspace"));
                }),
                doctored("I3", "ended, and still at work", c -> c.work.put(NUMBER, List.of("at Task_SendReadyMail"))),
                doctored("I3", "needs attention, and nobody knows", c -> c.request("NEEDS_ATTENTION", true, "ws-1")),
                doctored("I4", "asked without a mail", c -> c.mails.remove(0)),
                doctored("I4", "ready without a mail", c -> c.mails.remove(1)),
                doctored("I4", "a mail twice", c -> c.mails.add(c.mails.get(0))),
                doctored("I5", "two decisions", c -> c.events.add(event("REJECTED", "deputy", "API", 3))),
                doctored("I5", "another decision than was told", c -> c.told.add(new Told(NUMBER, "REJECTED", NOON))),
                doctored("I5", "a decision that is gone", c -> c.request("READY", null, "ws-1")),
                doctored("I6", "who decided is not recorded", c -> c.replace("APPROVED", "", "API")),
                doctored("I6", "how it was asked is not recorded", c -> c.replace("REQUESTED", "employee", "")),
                doctored(
                        "I6",
                        "the creation is not recorded",
                        c -> c.events.removeIf(e -> e.kind().equals("CREATED"))),
                doctored("I6", "ready twice", c -> c.events.add(event("READY", "system", "SYSTEM", 9))),
                doctored("I7", "a token in a log", c -> c.texts.put("log", "GET /decisions/" + TOKEN + " 200")),
                doctored("I7", "a secret in the database", c -> c.texts.put("table", "key=top-secret")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("doctored")
    void findsWhatIsBroken(String invariant, String what, Doctor doctor) {
        var patient = new Case();
        doctor.doctor(patient);

        assertThat(new Oracle(patient.ledgers()).violations())
                .as(what)
                .extracting(Violation::invariant)
                .contains(invariant);
    }

    @Test
    void aMailMayComeTwiceAfterACrash() {
        var patient = new Case();
        patient.mails.add(patient.mails.get(0));
        patient.crashes = 1;

        assertThat(new Oracle(patient.ledgers()).violations()).isEmpty();
    }

    private static final String NUMBER = "WS-2026-000001";

    private static Arguments doctored(String invariant, String what, Doctor doctor) {
        return Arguments.of(invariant, what, doctor);
    }

    private interface Doctor {
        void doctor(Case patient);
    }

    private static Event event(String kind, String actor, String channel, int second) {
        return new Event(NUMBER, kind, actor, channel, NOON.plusSeconds(second), "");
    }

    private static Created created(String workspace, int second) {
        return new Created(NUMBER, DIRECTORY, "nora", workspace, NOON.plusSeconds(second));
    }

    /** One request that went well. */
    private static final class Case {

        final List<Told> told =
                new ArrayList<>(List.of(new Told(NUMBER, "ASKED", NOON), new Told(NUMBER, "APPROVED", NOON)));
        final List<Request> requests = new ArrayList<>();
        final List<Event> events = new ArrayList<>(List.of(
                event("REQUESTED", "employee", "API", 0),
                event("ASKED", "system", "SYSTEM", 1),
                event("APPROVED", "approver", "API", 2),
                event("CREATED", "system", "SYSTEM", 4),
                event("READY", "system", "SYSTEM", 6)));
        final Map<String, List<String>> work = new HashMap<>();
        final List<Created> created = new ArrayList<>(List.of(created("ws-1", 3)));
        final List<String> changed = new ArrayList<>();
        final List<Live> live = new ArrayList<>(List.of(new Live("ws-1", DIRECTORY, "nora")));
        final List<Mail> mails = new ArrayList<>(List.of(
                new Mail("approver@example.com", "Approval needed: desktop " + NUMBER, NUMBER, TOKEN, NOON),
                new Mail("employee@example.com", "Your desktop is ready " + NUMBER, NUMBER, "", NOON)));
        final Map<String, String> texts = new HashMap<>(Map.of("log", "GET /decisions/... 200"));
        int crashes;

        Case() {
            request("READY", true, "ws-1");
        }

        void request(String status, Boolean approved, String workspace) {
            requests.clear();
            requests.add(
                    new Request(NUMBER, "employee", "nora", DIRECTORY, status, approved, "approver", workspace, ""));
        }

        void replace(String kind, String actor, String channel) {
            events.replaceAll(event -> event.kind().equals(kind) ? event(kind, actor, channel, 2) : event);
        }

        Ledgers ledgers() {
            return new Ledgers(
                    told,
                    requests,
                    events,
                    work,
                    created,
                    changed,
                    live,
                    mails,
                    Set.of("approver", "deputy", "nora"),
                    texts,
                    Set.of("top-secret"),
                    crashes);
        }
    }
}
