package org.workspacesportal.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.workspacesportal.support.OnboardingClient;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalPeople;
import org.workspacesportal.support.PortalTest;

/** The description of the API has all of it and nothing else, and what it gives as an example is taken. */
@PortalTest
@TestPropertySource(properties = "portal.lease.look-every=200ms")
class ApiDescriptionTest {

    @Autowired
    PortalClient portal;

    @Autowired
    PortalPeople people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    private JsonNode description;

    @BeforeEach
    void read() {
        description = portal.get("employee", "/v3/api-docs").json();
    }

    @Test
    void itHasAllCallsAndNoneOfTheDemo() {
        var calls = new TreeSet<String>();
        description.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> calls.add(method.toUpperCase() + " " + path.getKey())));

        assertThat(calls).hasSizeGreaterThan(15).isEqualTo(handled());
    }

    private Set<String> handled() {
        var handled = new TreeSet<String>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().isAnnotationPresent(RestController.class)) {
                mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/") && !path.startsWith("/api/demo/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> handled.add(method + " " + path)));
            }
        });
        return handled;
    }

    @Test
    void eachCallSaysWhatItIsForAndHowItFails() {
        var names = new HashSet<String>();
        description.path("paths").fields().forEachRemaining(path -> path.getValue()
                .forEach(call -> {
                    var answers = call.path("responses");
                    assertThat(call.path("operationId").asText())
                            .as(path.getKey())
                            .matches("[a-z][a-zA-Z]+")
                            .satisfies(name -> assertThat(names.add(name)).isTrue());
                    assertThat(call.path("summary").asText()).as(path.getKey()).isNotBlank();
                    assertThat(call.path("tags")).as(path.getKey()).hasSize(1);
                    assertThat(answers.fieldNames())
                            .toIterable()
                            .as(call.path("operationId").asText())
                            .contains("401", "429", "503")
                            .anyMatch(status -> status.startsWith("2"));
                    assertThat(answers.has("404")).isEqualTo(path.getKey().contains("{"));
                    assertThat(answers.has("400") && answers.has("415")).isEqualTo(call.has("requestBody"));
                    call.path("parameters").forEach(parameter -> assertThat(
                                    parameter.path("description").asText())
                            .as(path.getKey() + " " + parameter)
                            .isNotBlank());
                    answers.fields().forEachRemaining(answer -> assertThat(content(answer.getValue()))
                            .as(path.getKey() + " " + answer.getKey())
                            .isEqualTo(
                                    answer.getKey().startsWith("2") ? "application/json" : "application/problem+json"));
                }));
    }

    private String content(JsonNode answer) {
        var meant =
                answer.has("$ref") ? description.at(answer.path("$ref").asText().substring(1)) : answer;
        return meant.path("content").fieldNames().next();
    }

    /** A new one is somebody's decision, and no type of the inside that happened to be in reach. */
    @Test
    void itShowsTheseTypesAndNoOthers() {
        assertThat(description.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "NewRequest",
                        "RequestView",
                        "Change",
                        "Stage",
                        "TimelineEntry",
                        "Decision",
                        "DesktopView",
                        "Power",
                        "LeaseView",
                        "LastDay",
                        "NewChange",
                        "ListView",
                        "LineView",
                        "OnboardingView",
                        "RowsView",
                        "RowView",
                        "Problem",
                        "SheetProblem");
        assertThat(description.path("security")).hasToString("[{\"password\":[]}]");
    }

    @Test
    void eachFieldSaysWhatItMeans() throws Exception {
        new FieldsFile(description.at("/components/schemas")).mustBeCurrent();

        description.at("/components/schemas").fields().forEachRemaining(schema -> schema.getValue()
                .path("properties")
                .fields()
                .forEachRemaining(
                        field -> assertThat(field.getValue().path("description").asText())
                                .as(schema.getKey() + "." + field.getKey())
                                .isNotBlank()));
    }

    @Test
    void examplesAreTaken() {
        var owner = people.employee("reader");
        var number = send(owner, "askForDesktop", "/api/requests", 201)
                .path("number")
                .asText();
        send("approver", "decideRequest", "/api/requests/" + number + "/decision", 200);
        await().until(() -> portal.status(owner, number).equals("READY"));
        var desktop = "/api/desktops/"
                + portal.request(owner, number).path("workspaceId").asText();
        await().until(() ->
                portal.get(owner, desktop).json().path("possible").toString().contains("STOP"));
        send(owner, "askForChange", desktop + "/changes", 201);
        await().until(() -> portal.get(owner, desktop + "/lease").status() == 200);
        send(owner, "renewLease", desktop + "/lease", 200);

        var other = people.employee("reader");
        var theirs = portal.asked(other);
        send("approver", "decideRequest", "/api/requests/" + theirs + "/decision", 200);
        await().until(() -> portal.status(other, theirs).equals("READY"));
        var second = "/api/desktops/"
                + portal.request(other, theirs).path("workspaceId").asText();
        await().until(() ->
                portal.get(other, second).json().path("possible").toString().contains("STOP"));
        send(other, "powerDesktop", second + "/power", 202);
    }

    @Test
    void examplesOfSheetsAreTaken() {
        var manager = people.employee("manager", "requesters-for-others");
        var onboardings = new OnboardingClient(portal);
        var sheet = call("sendSheet")
                .at("/requestBody/content")
                .path("text/csv")
                .path("example")
                .asText();

        assertThat(onboardings.send(manager, sheet).status()).isEqualTo(201);
        var number = onboardings.submitted(manager, OnboardingClient.sheet(people.employees("newcomer", 6)));
        send("approver", "decideOnboarding", "/api/onboardings/" + number + "/decision", 200);
    }

    /** Sends what the description gives as an example; that it has the fields it says is seen as well. */
    private JsonNode send(String user, String operation, String path, int expected) {
        var call = call(operation);
        var content = call.at("/requestBody/content").path("application/json");
        var schema = description.at(content.at("/schema/$ref").asText().substring(1));
        assertThat(schema.path("properties").fieldNames()).toIterable().containsAll(() -> content.path("example")
                .fieldNames());
        schema.path("required")
                .forEach(field -> assertThat(content.path("example").has(field.asText()))
                        .as(operation + " " + field)
                        .isTrue());
        assertThat(call.path("responses").has(String.valueOf(expected)))
                .as(operation)
                .isTrue();
        Answer answer = portal.send(
                user,
                operation.startsWith("renew") ? "PUT" : "POST",
                path,
                content.path("example").toString());
        assertThat(answer.status()).as(operation + " " + answer).isEqualTo(expected);
        return answer.json();
    }

    private JsonNode call(String operation) {
        for (var path : description.path("paths")) {
            for (var call : path) {
                if (call.path("operationId").asText().equals(operation)) {
                    return call;
                }
            }
        }
        throw new AssertionError(
                "Nothing is called " + operation + " in " + Map.of("paths", description.path("paths")));
    }
}
