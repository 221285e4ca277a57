package org.workspacesportal.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.aws.Workspaces;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.support.AtOnce;
import org.workspacesportal.support.PortalClient.Answer;

/** People, and timers, that act on one request at the same moment, and what has to be true afterwards. */
abstract class Racing extends Deciding {

    static final Map<String, Object> APPROVE = Map.of("approved", true, "comment", "fine");
    static final Map<String, Object> REJECT = Map.of("approved", false, "comment", "no");

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    Workspaces workspaces;

    /** The same act by many. */
    static <T> List<Callable<T>> times(int count, Callable<T> act) {
        return IntStream.range(0, count).mapToObj(turn -> act).toList();
    }

    @SafeVarargs
    static <T> List<Callable<T>> and(List<Callable<T>>... acts) {
        var all = new ArrayList<Callable<T>>();
        List.of(acts).forEach(all::addAll);
        return all;
    }

    /** What people get when they act at once: an answer each, and none that blames the portal. */
    List<Integer> race(List<Callable<Answer>> acts) throws Exception {
        return AtOnce.all(acts).stream().map(Racing::answered).toList();
    }

    static int answered(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 204, 403, 404, 409);
        return answer.status();
    }

    /** The job of a timer of this request. */
    String timer(String activity) {
        assertThat(timers(activity)).hasSize(1);
        return timers(activity).get(0);
    }

    List<String> timers(String activity) {
        return managementService
                .createJobQuery()
                .processInstanceId(process())
                .activityId(activity)
                .timers()
                .list()
                .stream()
                .map(Job::getId)
                .toList();
    }

    /** Runs a timer that may find that somebody was faster. */
    void fire(String timer) {
        try {
            managementService.executeJob(timer);
        } catch (RuntimeException late) {
            // The engine has many words for that; what counts is what came of it.
        }
    }

    /** Lets the time pass in which a decision by a link can be taken back, if it is such a one. */
    void nobodyTakesItBack() {
        await().until(() -> evidence.count(
                        "SELECT count(*) FROM ACT_RU_JOB j JOIN ACT_RU_EXECUTION e ON j.PROCESS_INSTANCE_ID_ = e.PROC_INST_ID_"
                                + " WHERE e.BUSINESS_KEY_ = ? AND j.TYPE_ = 'message'",
                        number)
                == 0);
        timers("Event_UndoWindowOver").forEach(managementService::executeJob);
        evidence.awaitQuiet();
    }

    /** Exactly one decision, and everything that has come of it fits it. */
    void oneDecisionCounts() {
        assertThat(decisions()).hasSize(1);
        var approved = decisions().contains("APPROVED");
        nobodyTakesItBack();
        assertThat(decisions()).hasSize(1);
        assertThat(events("UNDONE", "APPROVAL_PROBLEM", "EXPIRED", "WITHDRAWN")).isEmpty();
        assertThat(request().path("approved").asBoolean()).isEqualTo(approved);
        ends(approved ? "READY" : "REJECTED");
        mailed("Approval needed", "Approval needed", approved ? "Your desktop is ready" : "Not approved");
    }

    /** The request has ended like that, has a desktop only if it is ready, and its process is no more. */
    void ends(String status) {
        assertThat(request().path("status").asText()).isEqualTo(status);
        assertThat(workspaces.ofUser(LocalAws.DIRECTORY_ID, requester)).hasSize(status.equals("READY") ? 1 : 0);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> runtimeService
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(number)
                                .count()
                        == 0);
    }

    /** Words from the subjects of all mails about the request, in whatever order. */
    void mailed(String... subjects) {
        assertThat(portal.mails(number))
                .extracting(mail -> mail.path("subject").asText())
                .hasSize(subjects.length)
                .allSatisfy(subject -> assertThat(subject).containsAnyOf(subjects));
        List.of(subjects).forEach(subject -> assertThat(portal.mails(number))
                .extracting(mail -> mail.path("subject").asText())
                .anyMatch(sent -> sent.contains(subject)));
    }

    List<String> events(String... kinds) {
        return jdbc
                .queryForList(
                        "SELECT kind FROM request_event WHERE request_number = ? ORDER BY id", String.class, number)
                .stream()
                .filter(kind -> List.of(kinds).contains(kind))
                .toList();
    }

    JsonNode request() {
        return portal.request(requester, number);
    }

    private String process() {
        var process = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
        return process == null ? "none" : process.getId();
    }
}
