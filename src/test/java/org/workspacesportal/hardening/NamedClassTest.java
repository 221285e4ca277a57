package org.workspacesportal.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalClient.Answer;
import org.workspacesportal.support.PortalTest;
import org.workspacesportal.support.Probe;

/** Whoever sends a variable may not choose the class it becomes; the engine as it comes makes one of any class there is. */
@PortalTest
class NamedClassTest {

    private static final String UPLOAD = """
            --x\r
            Content-Disposition: form-data; name="data"\r
            Content-Type: application/json\r
            \r
            {"touched":true}\r
            --x\r
            Content-Disposition: form-data; name="type"\r
            Content-Type: text/plain\r
            \r
            %s\r
            --x--\r
            """.formatted(Probe.class.getName());

    @Autowired
    PortalClient portal;

    @Autowired
    ProcessEngineConfigurationImpl configuration;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task/%s/variables/theirs/data",
                "/task/%s/localVariables/theirs/data",
                "/process-instance/%s/variables/theirs/data"
            })
    void noClassIsMadeOfAnUpload(String path) {
        Probe.touched();
        var nowhere = "/engine-rest" + path.formatted("anything");
        configuration.setDeserializationTypeValidationEnabled(false);
        try {
            upload("employee", nowhere);
            assertThat(Probe.touched()).as("as the engine comes").isPositive();
        } finally {
            configuration.setDeserializationTypeValidationEnabled(true);
        }

        for (var person : new String[] {"employee", "approver", "admin"}) {
            var refused = upload(person, nowhere);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body()).doesNotContain("Probe");
        }
        assertThat(Probe.touched()).isZero();
    }

    @Test
    void noSerializedObjectIsTaken() {
        var serialized = Map.of(
                "value", "rO0ABXQAAWE=",
                "type", "Object",
                "valueInfo",
                        Map.of(
                                "objectTypeName",
                                "java.lang.String",
                                "serializationDataFormat",
                                "application/x-java-serialized-object"));
        var body = Map.of("variables", Map.of("reason", serialized));

        var answer = portal.postJson("employee", "/engine-rest/process-definition/key/workspace-request/start", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("Java serialization format is prohibited");
    }

    private Answer upload(String person, String path) {
        return portal.postText(person, path, "multipart/form-data; boundary=x", UPLOAD);
    }
}
