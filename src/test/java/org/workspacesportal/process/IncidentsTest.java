package org.workspacesportal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.workspacesportal.aws.AwsHealth;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Channel;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** What admins are shown of the steps the engine gave up on. */
@PortalTest
class IncidentsTest {

    @Autowired
    Incidents incidents;

    @Autowired
    AwsHealth health;

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    Evidence evidence;

    @Autowired
    LocalAws aws;

    @Autowired
    ManagementService managementService;

    @Autowired
    ExternalTaskService tasks;

    @Autowired
    HistoryService historyService;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @AfterEach
    void awsAnswersAgain() {
        aws.throttleFor(Duration.ZERO);
    }

    @Test
    void aStepThatIsNotTriedAgainIsShownToAdminsAndNobodyElse() {
        var begin = clock.instant().minusSeconds(1);
        var person = people.employee("person");
        var number = portal.asked(person);
        evidence.awaitQuiet();
        aws.throttleFor(Duration.ofMinutes(5));
        portal.decide("approver", number, Map.of("approved", true));
        // The decision is told before the process has come to the step.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> step(number) != null && step(number).getErrorMessage() != null);
        // Not that it is failing: a look at desktops that was under way may have been answered last.
        assertThat(health.workspaces().lastFailure()).isAfter(begin);
        assertThat(health.workspaces().lastFailureWords()).endsWith(": ThrottlingException (400)");

        retries(number, 1);
        await().atMost(Duration.ofSeconds(30)).until(() -> step(number).getRetries() == 0);

        var open = as("admin", incidents::newest).get(0);
        assertThat(open.number()).isEqualTo(number);
        assertThat(open.activity()).isEqualTo("Create workspace");
        assertThat(open.message()).contains("ThrottlingException");
        assertThat(open.since()).isBetween(begin, clock.instant());
        assertThat(open.processInstanceId()).isEqualTo(step(number).getProcessInstanceId());
        assertThat(as("admin", incidents::count)).isPositive();
        assertThat(portal.browser("admin").get("/admin").body())
                .contains(
                        "ThrottlingException",
                        "/camunda/app/cockpit/default/#/process-instance/" + open.processInstanceId());
        for (var nobody : new String[] {person, "approver"}) {
            assertThat(as(nobody, incidents::newest)).isEmpty();
            assertThat(as(nobody, incidents::count)).isZero();
        }

        aws.throttleFor(Duration.ZERO);
        retries(number, 5);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> portal.status(person, number).equals("READY"));
        assertThat(as("admin", incidents::newest))
                .extracting(OpenIncident::number)
                .doesNotContain(number);
        evidence.awaitQuiet();
    }

    @Test
    void aJobOfNoProcessThatIsNotTriedAgainCountsByItself() {
        // Taken back in the end, so that nobody ever runs it.
        transactions.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            var before = as("admin", incidents::jobsOfNoProcess);

            managementService.setJobRetries(
                    historyService.cleanUpHistoryAsync(true).getId(), 0);

            assertThat(as("admin", incidents::jobsOfNoProcess)).isEqualTo(before + 1);
            var open = as("admin", incidents::newest).get(0);
            assertThat(open.number()).isNull();
            assertThat(open.processInstanceId()).isNull();
            assertThat(open.activity()).isNull();
        });
    }

    private ExternalTask step(String number) {
        return tasks.createExternalTaskQuery()
                .topicName(Models.CREATE_WORKSPACE)
                .processInstanceId(instance(number))
                .singleResult();
    }

    private String instance(String number) {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }

    private void retries(String number, int left) {
        Collisions.retry(() -> tasks.setRetries(step(number).getId(), left));
    }

    private <T> T as(String person, Supplier<T> question) {
        try (var acting = currentActor.become(new Actor(person, Channel.PORTAL))) {
            return question.get();
        }
    }
}
