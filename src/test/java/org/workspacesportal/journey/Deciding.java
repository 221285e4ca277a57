package org.workspacesportal.journey;

import static org.workspacesportal.support.PortalClient.decisionLink;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalPeople;

/** The ways in which somebody can decide about a request that waits. */
abstract class Deciding {

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople newPeople;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcTemplate jdbc;

    enum Way {
        LINK,
        PAGE,
        API,
        COMPLETE,
        TASK_FORM
    }

    String requester;
    String number;

    @BeforeEach
    void somebodyWaitsForADecision() {
        evidence.skipToQuiet();
        requester = newPeople.employee("person");
        number = portal.asked(requester);
        portal.approvalMail(number, "approver");
        portal.approvalMail(number, "deputy");
        evidence.awaitQuiet();
    }

    List<String> decisions() {
        return jdbc.queryForList(
                "SELECT kind FROM request_event WHERE request_number = ? AND kind IN ('APPROVED', 'REJECTED')",
                String.class,
                number);
    }

    String link(String approver) {
        return decisionLink(portal.approvalMail(number, approver));
    }

    static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    Answer decide(Way way, String person, Map<String, ?> decision) {
        return decide(way, person, portal.taskId("approver", number), decision);
    }

    Answer decide(Way way, String person, String task, Map<String, ?> decision) {
        return switch (way) {
            case LINK -> decideByLink(link(person), decision);
            case PAGE -> portal.browser(person).submit("/approvals/" + number, decision);
            case API -> portal.decide(person, number, decision);
            case COMPLETE -> portal.completeTask(person, task, decision);
            case TASK_FORM -> portal.submitTaskForm(person, task, decision);
        };
    }

    Answer decideByLink(String link, Map<String, ?> decision) {
        var form = new HashMap<String, Object>(decision);
        form.values().removeIf(value -> value == null);
        form.put("token", token(link));
        return portal.postForm(null, link, form);
    }
}
