package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.workspacesportal.support.AtOnce;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalTest;
import org.workspacesportal.support.Race;

/** Whoever acts at the very moment at which their time is up has either made it or not. */
@PortalTest
class LastMomentTest extends Racing {

    @Race
    void aRequestIsEitherDecidedOrExpires() throws Exception {
        var task = portal.taskId("approver", number);
        var link = link("approver");
        var expiry = timer("BoundaryEvent_ApprovalOverdue");

        raceAgainst(
                () -> fire(expiry),
                () -> decideByLink(link, APPROVE),
                () -> portal.completeTask("deputy", task, REJECT),
                () -> portal.submitTaskForm("deputy", task, REJECT));

        if (decisions().isEmpty()) {
            evidence.awaitQuiet();
            assertThat(events("EXPIRED")).hasSize(1);
            ends("EXPIRED");
            mailed("Approval needed", "Approval needed", "Not decided in time");
        } else {
            oneDecisionCounts();
        }
    }

    @Race
    void aDecisionIsEitherTakenBackOrSomethingComesOfIt() throws Exception {
        var link = link("approver");
        answered(decideByLink(link, APPROVE));
        await().until(() -> timers("Event_UndoWindowOver").size() == 1);
        var windowOver = timer("Event_UndoWindowOver");

        raceAgainst(
                () -> {
                    // As long on its way as the others, or it would always be first.
                    portal.status(requester, number);
                    fire(windowOver);
                },
                () -> decideByLink(link, Map.of("undo", "true")));

        evidence.awaitQuiet();
        if (events("UNDONE").isEmpty()) {
            ends("READY");
            mailed("Approval needed", "Approval needed", "Your desktop is ready");
        } else {
            assertThat(events("UNDONE")).hasSize(1);
            assertThat(request().path("status").asText()).isEqualTo("WAITING_FOR_APPROVAL");
            mailed("Approval needed", "Approval needed", "Approval needed", "Approval needed");
            assertThat(portal.decide("deputy", number, REJECT).status()).isEqualTo(200);
            evidence.awaitQuiet();
            ends("REJECTED");
        }
    }

    /** Many act as a timer fires. */
    @SafeVarargs
    private void raceAgainst(Runnable timer, Callable<Answer>... acts) throws Exception {
        var all = new ArrayList<Callable<Integer>>();
        for (var act : acts) {
            all.addAll(times(8, () -> answered(act.call())));
        }
        all.add(all.size() / 2, Executors.callable(timer, 0));
        AtOnce.all(all);
    }
}
