package org.workspacesportal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workspacesportal.support.PortalClient.goodRequest;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspacesportal.support.AtOnce;
import org.workspacesportal.support.PackagedPortal;
import org.workspacesportal.support.PortalClient;

/** A node that is stopped while people and jobs keep it busy: nobody is answered badly, nothing fails, and the other node goes on at once. */
@Tag("faults")
class LeavingNodeIT {

    private static final int CALLERS = 4;
    private static final int PEOPLE = 60;
    private static final int BEFORE = 12;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Integer> answers = new CopyOnWriteArrayList<>();

    @Test
    void nobodyLosesAnything(@TempDir Path folder) throws Exception {
        try (var nodes = new Nodes(folder, Duration.ofSeconds(1))) {
            var leaving = nodes.start();
            var staying = nodes.start();
            var people = new LinkedBlockingQueue<>(nodes.people(staying, PEOPLE));

            Callable<Boolean> caller = () -> callUntilNobodyAnswers(leaving.address(), people);
            Callable<Boolean> operator = () -> stopInTheMiddle(leaving);
            AtOnce.all(Stream.concat(
                            Stream.of(operator), Stream.generate(() -> caller).limit(CALLERS))
                    .toList());

            assertThat(leaving.stop()).isEqualTo(128 + 15);
            assertThat(people).as("people who had not asked when it left").isNotEmpty();
            assertThat(answers).isNotEmpty().allSatisfy(status -> assertThat(status)
                    .isBetween(200, 299));
            var portal = staying.client();
            // Far less than the four minutes after which a lock ends.
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(asked)
                    .allSatisfy(
                            number -> assertThat(portal.status("admin", number)).isEqualTo("READY")));
            assertThat(nodes.count("act_hi_incident")).isZero();
            assertThat(nodes.database()
                            .sql("SELECT exception_msg_ FROM act_ru_job WHERE exception_msg_ IS NOT NULL")
                            .query(String.class)
                            .list())
                    .isEmpty();
            for (var node : List.of(leaving, staying)) {
                assertThat(node.log()).doesNotContain(" ERROR ", "ENGINE-14006", "ENGINE-16004", "could not be noted");
            }
        }
    }

    private boolean callUntilNobodyAnswers(String address, LinkedBlockingQueue<String> people) {
        var portal = new PortalClient(address);
        try {
            for (var person = people.poll(); person != null; person = people.poll()) {
                var request = portal.ask(person, goodRequest());
                answers.add(request.status());
                var number = request.json().path("number").asText();
                var decision = portal.decide("approver", number, Map.of("approved", true));
                answers.add(decision.status());
                asked.add(number);
                answers.add(portal.get(person, "/api/requests").status());
            }
        } catch (UncheckedIOException gone) {
            return true;
        }
        return false;
    }

    private boolean stopInTheMiddle(PackagedPortal node) {
        await().atMost(Duration.ofSeconds(60)).until(() -> asked.size() >= BEFORE);
        node.askToStop();
        return true;
    }
}
