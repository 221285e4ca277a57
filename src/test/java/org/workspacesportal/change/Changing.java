package org.workspacesportal.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.desktop.Desktops;
import org.workspacesportal.localaws.LocalAws;
import org.workspacesportal.support.Evidence;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalPeople;

/** Somebody who has a desktop, and ways to have it changed. */
abstract class Changing {

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople newPeople;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Desktops desktops;

    @Autowired
    LocalAws aws;

    @BeforeEach
    void nothingIsLeftToDo() {
        evidence.skipToQuiet();
    }

    /** Lets somebody have a desktop that has been looked at; returns their id. */
    String somebodyWithADesktop(String nameBegins) {
        var person = newPeople.employee(nameBegins);
        var fields = PortalClient.goodRequest();
        fields.put("offer", "standard");
        var number = portal.ask(person, fields).json().path("number").asText();
        portal.approvalMail(number, "approver");
        assertThat(portal.decide("approver", number, Map.of("approved", true)).status())
                .isBetween(200, 299);
        await().until(() -> portal.status(person, number), "READY"::equals);
        evidence.skipToQuiet();
        await().until(() -> "AVAILABLE".equals(only(person).state()));
        return person;
    }

    Desktop only(String person) {
        var all = desktops.of(person);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    Answer change(String person, String desktop, String change, Map<String, ?> fields) {
        var all = new HashMap<String, Object>(fields);
        all.put("change", change);
        return portal.postJson(person, "/api/desktops/" + desktop + "/changes", all);
    }

    /** Asks for a change that has to go through; returns the number of the request. */
    String changed(String person, String change, Map<String, ?> fields) {
        var answer = change(person, only(person).workspaceId(), change, fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("number").asText();
    }

    void approve(String number) {
        portal.approvalMail(number, "approver");
        assertThat(portal.decide("approver", number, Map.of("approved", true)).status())
                .isEqualTo(200);
    }

    void awaitDone(String person, String number) {
        await().atMost(Duration.ofSeconds(20)).until(() -> portal.status(person, number), "READY"::equals);
    }

    String mailed(String number, String subject) {
        return await().until(
                        () -> portal.mails(number).stream()
                                .filter(mail -> mail.path("subject").asText().startsWith(subject))
                                .map(mail -> mail.path("text").asText())
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** How often AWS took such a call about the desktop. */
    long calls(String operation, String desktop) {
        return aws.accepted().stream()
                .filter(call -> call.operation().equals(operation))
                .filter(call -> call.ids().contains(desktop))
                .count();
    }
}
