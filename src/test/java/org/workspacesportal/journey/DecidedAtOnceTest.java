package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalTest;
import org.workspacesportal.support.Race;

/** Of many decisions at the same moment, by all ways, one counts. */
@PortalTest
class DecidedAtOnceTest extends Racing {

    @Race
    void fiftyClicksOnTheSameButtonAreOneDecision() throws Exception {
        var link = link("approver");

        var answers = race(times(50, () -> decideByLink(link, APPROVE)));

        assertThat(answers).containsOnly(200);
        oneDecisionCounts();
        assertThat(decisions()).containsExactly("APPROVED");
    }

    @Race
    void ofBothButtonsOfOneLinkAtOnceOneCounts() throws Exception {
        var link = link("approver");

        var answers =
                race(and(times(25, () -> decideByLink(link, APPROVE)), times(25, () -> decideByLink(link, REJECT))));

        // Whoever said what counts is told so, first or not.
        assertThat(answers).filteredOn(status -> status == 200).hasSize(25);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(25);
        oneDecisionCounts();
    }

    @Race
    void twentyFiveAgainstTwentyFiveByAllWaysAreOneDecision() throws Exception {
        var task = portal.taskId("approver", number);

        var answers = race(and(deciding("approver", task, APPROVE), deciding("deputy", task, REJECT)));

        assertThat(answers).containsAnyOf(200, 204);
        oneDecisionCounts();
    }

    /** One who decides 25 times, in turn by each way. */
    private List<Callable<Answer>> deciding(String person, String task, Map<String, Object> decision) {
        var link = link(person);
        var browser = portal.browser(person);
        return IntStream.range(0, 25)
                .mapToObj(turn -> (Callable<Answer>) () -> switch (Way.values()[turn % 5]) {
                    case LINK -> decideByLink(link, decision);
                    case PAGE -> browser.submit("/approvals/" + number, decision);
                    case API -> portal.decide(person, number, decision);
                    case COMPLETE -> portal.completeTask(person, task, decision);
                    case TASK_FORM -> portal.submitTaskForm(person, task, decision);
                })
                .toList();
    }

    @Race
    void aRequestIsEitherTakenBackOrDecided() throws Exception {
        var task = portal.taskId("approver", number);

        race(and(times(25, () -> portal.withdraw(requester, number)), deciding("approver", task, APPROVE)));

        if (decisions().isEmpty()) {
            evidence.awaitQuiet();
            assertThat(events("WITHDRAWN")).hasSize(1);
            ends("WITHDRAWN");
            mailed("Approval needed", "Approval needed");
        } else {
            oneDecisionCounts();
        }
    }
}
