package org.workspacesportal.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalTest;
import org.workspacesportal.support.Session;

/** Models come with the application: whoever may deploy one may run anything, so nobody may. */
@PortalTest
class NobodyDeploysTest {

    private static final String MULTIPART = """
            --x\r
            Content-Disposition: form-data; name="deployment-name"\r
            \r
            theirs\r
            --x\r
            Content-Disposition: form-data; name="data"; filename="theirs.bpmn"\r
            Content-Type: application/octet-stream\r
            \r
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
              <process id="theirs" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="s"/></process></definitions>\r
            --x--\r
            """;

    @Autowired
    PortalClient portal;

    @Autowired
    RepositoryService repositoryService;

    private String deployment = "";
    private String definition = "";

    @BeforeEach
    void somethingToRedeployAndDelete() {
        deployment = repositoryService
                .createDeployment()
                .addClasspathResource("bpmn/approval-policy.dmn")
                .addString(
                        "ours.bpmn",
                        MULTIPART
                                .substring(MULTIPART.indexOf("<def"), MULTIPART.indexOf("\r\n--x--"))
                                .replace("\"theirs\"", "\"ours\""))
                .deploy()
                .getId();
        definition = repositoryService
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
    }

    @AfterEach
    void tidyUp() {
        repositoryService.deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @MethodSource("peopleAndApis")
    void noModelIsBroughtChangedOrTaken(String person, String api) {
        var deployments = repositoryService.createDeploymentQuery().count();
        var browser = portal.browser(person);

        assertThat(Stream.of(
                        deploy(browser, person, api),
                        call(browser, person, "POST", api + "/deployment/" + deployment + "/redeploy", "{}"),
                        call(browser, person, "DELETE", api + "/deployment/" + deployment, ""),
                        call(browser, person, "DELETE", api + "/process-definition/" + definition, ""),
                        call(browser, person, "DELETE", api + "/process-definition/key/ours?cascade=true", ""),
                        call(browser, person, "DELETE", api + "/process-definition/key/ours/delete", "")))
                .extracting(Answer::status)
                .as(person + " at " + api)
                // What a person may not see is not there for them.
                .containsExactlyElementsOf(
                        person.equals("admin")
                                ? List.of(403, 403, 403, 403, 403, 403)
                                : List.of(403, 404, 404, 403, 404, 403));

        assertThat(repositoryService.createDeploymentQuery().count()).isEqualTo(deployments);
        assertThat(repositoryService
                        .createProcessDefinitionQuery()
                        .processDefinitionId(definition)
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task",
                "/process-instance",
                "/deployment/create",
                "/decision-definition/key/approval-policy/evaluate"
            })
    void nothingReadsXml(String path) {
        var xml = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>";

        assertThat(portal.postText("admin", "/engine-rest" + path, "application/xml", xml)
                        .status())
                .isIn(404, 415);
    }

    static Stream<String[]> peopleAndApis() {
        return Stream.of("employee", "approver", "admin").flatMap(person -> Stream.of(
                        "/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default")
                .map(api -> new String[] {person, api}));
    }

    private Answer deploy(Session browser, String person, String api) {
        var path = api + "/deployment/create";
        var type = "multipart/form-data; boundary=x";
        return path.startsWith("/camunda/")
                ? browser.callWebApps("POST", path, type, MULTIPART)
                : portal.postText(person, path, type, MULTIPART);
    }

    private Answer call(Session browser, String person, String method, String path, String body) {
        return path.startsWith("/camunda/")
                ? browser.callWebApps(method, path, body)
                : portal.call(person, method, path, body);
    }
}
