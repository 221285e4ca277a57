package org.workspacesportal.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** What lines of the log carry beside their text, wherever a request is worked on. */
@PortalTest
class LogContextTest {

    /** It says each statement, and wherever something is done there is one. */
    private final Logger statements = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core");

    private final Lines lines = new Lines();

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    Evidence evidence;

    @BeforeEach
    void listen() {
        lines.setContext(statements.getLoggerContext());
        lines.start();
        statements.addAppender(lines);
        statements.setAdditive(false);
        statements.setLevel(Level.DEBUG);
    }

    @AfterEach
    void leave() {
        statements.detachAppender(lines);
        statements.setAdditive(true);
        statements.setLevel(null);
    }

    @Test
    void linesTellTheRequestInCallsJobsAndStepsOutside() {
        var requester = people.employee("logged");
        var number = portal.asked(requester);
        portal.decide("approver", number, Map.of("approved", true));
        await().until(() -> portal.status(requester, number).equals("READY"));
        evidence.awaitQuiet();

        for (var thread : List.of("http-nio-", "camundaTaskExecutor", "outside-begin-", "outside-end-")) {
            assertThat(lines.in(thread)).as(thread).anySatisfy(line -> assertThat(line.context())
                    .containsEntry("request", number));
        }
        assertThat(lines.in("http-nio-")).anySatisfy(line -> assertThat(line.context())
                .containsEntry("request", number)
                .containsEntry("person", "approver"));
    }

    @Test
    void linesTellNothingElse() {
        var requester = people.employee("logged");
        var number = portal.asked(requester);
        portal.decide("approver", number, Map.of("approved", false, "comment", "No"));
        evidence.awaitQuiet();

        assertThat(lines.all().flatMap(line -> line.context().keySet().stream()).collect(Collectors.toSet()))
                .contains("request", "person")
                .allMatch(
                        key -> Set.of("request", "person").contains(key)
                                || key.matches(
                                        "activityId|activityName"
                                                + "|applicationName|processDefinitionId|processDefinitionKey|processInstanceId|tenantId|engineName"));
        assertThat(lines.all()).noneMatch(line -> line.context().toString().contains("@"));
    }

    @Test
    void aThreadForgetsWhatItWasAbout() {
        var requester = people.employee("logged");
        var number = portal.asked(requester);
        portal.request(requester, number);
        evidence.awaitQuiet();
        lines.heard.clear();

        for (var call = 0; call < 20; call++) {
            portal.get(null, "/decisions/" + "a".repeat(43));
        }

        assertThat(lines.in("http-nio-")).isNotEmpty().allSatisfy(line -> assertThat(line.context())
                .doesNotContainKeys("request", "person"));
    }

    private record Line(String thread, Map<String, String> context) {}

    /** What the threads of calls, jobs and steps say. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {

        final List<Line> heard = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent line) {
            heard.add(new Line(line.getThreadName(), Map.copyOf(line.getMDCPropertyMap())));
        }

        List<Line> in(String thread) {
            return all().filter(line -> line.thread().startsWith(thread)).toList();
        }

        Stream<Line> all() {
            return heard.stream();
        }
    }
}
