package org.workspacesportal.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.workspacesportal.support.PortalClient.Answer;

/** Sends sheets of desktops for many to a running portal, and follows what becomes of them. */
public final class OnboardingClient {

    public static final String HEADING = "user,offer,running mode,needed until,cost centre,reason\n";

    private static final String PATH = "/api/onboardings";

    private final PortalClient portal;

    public OnboardingClient(PortalClient portal) {
        this.portal = portal;
    }

    /** A sheet with a good row for each of these people. */
    public static String sheet(Collection<String> people) {
        return HEADING + people.stream().map(OnboardingClient::row).collect(Collectors.joining());
    }

    public static String row(String person) {
        return person + ",standard,AUTO_STOP,,CC-4711,A new project\n";
    }

    public Answer send(String user, String sheet) {
        return portal.postText(user, PATH, "text/csv", sheet);
    }

    /** The number of a fresh draft. */
    public String draft(String user, String sheet) {
        return number(send(user, sheet));
    }

    /** The number of one that has just been submitted. */
    public String submitted(String user, String sheet) {
        return number(portal.postText(user, PATH + "?submit=true", "text/csv", sheet));
    }

    private static String number(Answer sent) {
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        return sent.json().path("number").asText();
    }

    public Answer submit(String user, String number) {
        return portal.postJson(user, PATH + "/" + number + "/submission", Map.of());
    }

    public Answer decide(String user, String number, Map<String, ?> decision) {
        return portal.postJson(user, PATH + "/" + number + "/decision", decision);
    }

    public Answer withdraw(String user, String number) {
        return portal.postJson(user, PATH + "/" + number + "/withdrawal", Map.of());
    }

    public JsonNode get(String user, String number) {
        return portal.get(user, PATH + "/" + number).json();
    }

    public String state(String user, String number) {
        return get(user, number).path("state").asText();
    }

    /** Waits until it stands there. */
    public void becomes(String user, String number, String state) {
        await().pollInSameThread().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(state(user, number))
                .isEqualTo(state));
    }

    /** The first page of its rows. */
    public List<JsonNode> rows(String user, String number) {
        var rows = portal.get(user, PATH + "/" + number + "/rows").json();
        return StreamSupport.stream(rows.path("rows").spliterator(), false).toList();
    }
}
