package org.workspacesportal.operations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DemoStaysOnThisMachineTest {

    @Test
    void theDefaultsAreFine() {
        start(demo());
    }

    @ParameterizedTest
    @CsvSource({
        "server.address, 0.0.0.0",
        "server.address, 192.0.2.7",
        "server.address, ''",
        "spring.datasource.url, jdbc:postgresql://db.example.com:5432/portal",
        "spring.datasource.url, jdbc:h2:tcp://db.example.com/portal",
        "portal.aws.mode, aws",
    })
    void whatReachesBeyondThisMachineIsRefusedByName(String setting, String value) {
        var environment = demo().withProperty(setting, value);

        assertThatThrownBy(() -> start(environment))
                .isInstanceOf(UnsafeStart.class)
                .hasMessageContaining(setting.equals("portal.aws.mode") ? "AWS_ENDPOINT_URL_WORKSPACES" : setting);
    }

    @Test
    void anEmulatorForOnlyOneOfTheTwoServicesIsRefused() {
        var environment = demo().withProperty("portal.aws.mode", "aws")
                .withProperty("AWS_ENDPOINT_URL_WORKSPACES", "http://127.0.0.1:4566");

        assertThatThrownBy(() -> start(environment)).hasMessageContaining("AWS_ENDPOINT_URL_SES");
    }

    @Test
    void anEmulatorAndAPostgresqlOnThisMachineAreFine() {
        start(demo().withProperty("portal.aws.mode", "aws")
                .withProperty("AWS_ENDPOINT_URL", "http://127.0.0.1:4566")
                .withProperty("spring.datasource.url", "jdbc:postgresql://localhost:5432/portal"));
    }

    @Test
    void aContainerMayBeExposedIfItSaysSo() {
        start(demo().withProperty("server.address", "0.0.0.0").withProperty("portal.demo.exposed", "true"));
    }

    @Test
    void productionDoesNotExistYet() {
        var environment = demo();
        environment.setActiveProfiles("production");

        assertThatThrownBy(() -> start(environment)).hasMessageContaining("'production'");
    }

    private static MockEnvironment demo() {
        return new MockEnvironment()
                .withProperty("server.address", "127.0.0.1")
                .withProperty("spring.datasource.url", "jdbc:h2:file:./data/portal");
    }

    private static void start(MockEnvironment environment) {
        new DemoStaysOnThisMachine().postProcessEnvironment(environment, new SpringApplication());
    }
}
