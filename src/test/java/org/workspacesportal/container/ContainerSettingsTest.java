package org.workspacesportal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workspacesportal.container.ContainerFiles.environmentOfCompose;
import static org.workspacesportal.container.ContainerFiles.environmentOfKubernetes;
import static org.workspacesportal.container.ContainerFiles.settingsOfKubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.workspacesportal.operations.StartCheck;

/** The portal starts with the settings of the files below docker/, as soon as what is theirs alone has been filled in, and knows each of them. */
class ContainerSettingsTest {

    private static final Map<String, String> FILLED_IN = Map.of(
            "PORTAL_BASEURL", "https://desktops.corp.test",
            "PORTAL_ADMIN_ID", "chief-operator1",
            "PORTAL_ADMIN_MAIL", "chief@corp.test",
            "PORTAL_MAIL_FROM", "desktops@corp.test",
            "AWS_REGION", "eu-central-1");

    @TempDir
    Path machine;

    @Test
    void composeIsFineOnceItIsFilledIn() throws IOException {
        var environment = environmentOfCompose("compose.yaml", FILLED_IN);

        assertThat(problems(environment, ContainerFiles.text("application.example.yaml")))
                .isEmpty();
    }

    @Test
    void theOnlyProxyThatIsBelievedIsTheOneOfCompose() {
        var believed = environmentOfCompose("compose.yaml", FILLED_IN)
                .get("SERVER_TOMCAT_REMOTEIP_INTERNALPROXIES")
                .toString();

        assertThat(addressInFront("proxy")).matches(believed);
        assertThat(addressInFront("portal")).doesNotMatch(believed);
    }

    private static String addressInFront(String service) {
        var compose = ContainerFiles.documents("compose.yaml").get(0);
        return ContainerFiles.at(compose, "services", service, "networks", "front", "ipv4_address")
                .toString();
    }

    @Test
    void composeAsksForNoMoreThanItsExampleNames() {
        var asked = Stream.of(ContainerFiles.text(".env.example").split("\n"))
                .filter(line -> line.endsWith("="))
                .map(line -> line.replace("=", ""));

        assertThat(asked).containsExactlyInAnyOrderElementsOf(FILLED_IN.keySet());
    }

    @Test
    void kubernetesRefusesWhatIsAnExampleAndIsFineWithoutIt() throws IOException {
        var settings = settingsOfKubernetes();

        assertThat(problems(environmentOfKubernetes(), settings))
                .hasSize(2)
                .anyMatch(problem -> problem.startsWith("portal.admin.mail"))
                .anyMatch(problem -> problem.startsWith("portal.mail.from"));
        assertThat(problems(environmentOfKubernetes(), settings.replace("example.com", "corp.test")))
                .isEmpty();
    }

    @Test
    void theDemoMayBeReachedInItsContainer() throws IOException {
        assertThat(problems(environmentOfCompose("compose.demo.yaml", Map.of()), ""))
                .isEmpty();
    }

    @Test
    void everySettingIsKnown() throws IOException {
        var known = new KnownSettings();

        assertThat(Stream.of(
                                environmentOfCompose("compose.yaml", FILLED_IN),
                                environmentOfCompose("compose.demo.yaml", Map.of()),
                                environmentOfKubernetes())
                        .flatMap(environment -> environment.keySet().stream())
                        .filter(name -> !known.isVariable(name))
                        .collect(Collectors.toSet()))
                .containsExactly("AWS_REGION");
        assertThat(Stream.of(ContainerFiles.text("application.example.yaml"), settingsOfKubernetes())
                        .flatMap(KnownSettings::in))
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(known.isSetting(name)).as(name).isTrue());
        assertThat(known.isVariable("PORTAL_BASE_URL")).isFalse();
        assertThat(known.isSetting("portal.catalog.offers[0].bundle")).isFalse();
    }

    /** What would keep a portal with these settings from starting. */
    private List<String> problems(Map<String, Object> variables, String settings) throws IOException {
        var secrets = Files.createDirectories(machine.resolve("secrets"));
        for (var secret : List.of("spring.datasource.password", "portal.admin.password")) {
            Files.writeString(secrets.resolve(secret), "Correct-Horse-7\n");
        }
        Files.writeString(machine.resolve("application.yaml"), settings);
        variables.computeIfPresent("SPRING_CONFIG_IMPORT", (name, where) -> "configtree:" + secrets + "/");
        return StartCheck.problems(environment(variables)).stream()
                // The region is asked of AWS's SDK, which looks at this machine's own variables.
                .filter(problem -> !problem.startsWith("AWS_REGION") || !variables.containsKey("AWS_REGION"))
                .toList();
    }

    private ConfigurableEnvironment environment(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        variables.put("SPRING_CONFIG_ADDITIONALLOCATION", machine + "/");
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }
}
