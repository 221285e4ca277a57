package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.workspacesportal.support.AtOnce;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalTest;

/** Of many decisions at the same moment, by all ways, one counts. */
@PortalTest
class DecidedAtOnceTest extends Deciding {

    @RepeatedTest(5)
    void ofTwentyOppositeDecisionsAtOnceOneCounts() throws Exception {
        var task = portal.taskId("approver", number);
        var browsers = Map.of("approver", portal.browser("approver"), "deputy", portal.browser("deputy"));
        var links = Map.of("approver", link("approver"), "deputy", link("deputy"));
        var acts = IntStream.range(0, 20)
                .mapToObj(turn -> (Callable<Answer>) () -> {
                    var person = turn % 4 < 2 ? "approver" : "deputy";
                    var decision = Map.<String, Object>of("approved", turn % 2 == 0, "comment", "turn " + turn);
                    return switch (Way.values()[turn % 5]) {
                        case LINK -> decideByLink(links.get(person), decision);
                        case PAGE -> browsers.get(person).submit("/approvals/" + number, decision);
                        case API -> portal.decide(person, number, decision);
                        case COMPLETE -> portal.completeTask(person, task, decision);
                        case TASK_FORM -> portal.submitTaskForm(person, task, decision);
                    };
                })
                .toList();

        var answers = AtOnce.all(acts);

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isLessThan(500));
        assertThat(decisions()).hasSize(1);
        evidence.awaitQuiet();
        var approved = decisions().contains("APPROVED");
        assertThat(portal.status(requester, number)).isEqualTo(approved ? "READY" : "REJECTED");
        assertThat(portal.mails(number)).hasSize(3);
    }
}
