package org.workspacesportal.manager;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ByteArrayResource;

class ManagerSettingsTest {

    private static final String PREFIX = "portal.people.manager.";
    private static final String URL = PREFIX + "ldap.url=ldaps://ldap.example.com";
    private static final String BASE = PREFIX + "ldap.base=dc=example,dc=com";

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(context ->
                    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            .withUserConfiguration(ManagerConfiguration.class);

    @Test
    void withoutSettingsNobodysManagerIsKnown() {
        application.run(context -> {
            assertThat(context).hasSingleBean(Managers.class);
            assertThat(context.getBean(Managers.class).managerOf("anna")).isEmpty();
        });
    }

    @Test
    void idsInBracketsAreKeptAsTheyAre() {
        withYaml("""
                        portal.people.manager.mapping:
                          emma: boss
                          "[anna.b@example.com]": Carl-Otto.C
                          "[Under_Score]": "0815"
                          "[0042]": " spaced "
                          "[chief]":
                        """).run(context -> {
            assertThat(context).hasSingleBean(Managers.class);
            var managers = context.getBean(Managers.class);
            assertThat(managers.managerOf("emma")).contains("boss");
            assertThat(managers.managerOf(" emma ")).contains("boss");
            assertThat(managers.managerOf("anna.b@example.com")).contains("Carl-Otto.C");
            assertThat(managers.managerOf("Under_Score")).contains("0815");
            assertThat(managers.managerOf("0042")).contains("spaced");
            assertThat(managers.managerOf("chief")).isEmpty();
            assertThat(managers.managerOf("Emma")).isEmpty();
            assertThat(managers.managerOf("")).isEmpty();
        });
    }

    @Test
    void aFileIsReadAtTheStart(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("managers.csv"), "user,manager\nanna,boss\n");

        application.withPropertyValues(PREFIX + "file=" + file).run(context -> {
            assertThat(context).hasSingleBean(Managers.class);
            assertThat(context.getBean(Managers.class).managerOf("anna")).contains("boss");
        });
    }

    @Test
    void aFileThatIsMissingStopsTheStart(@TempDir Path folder) {
        var file = folder.resolve("managers.csv");

        application
                .withPropertyValues(PREFIX + "file=" + file)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(file.toString()));
    }

    @Test
    void aDirectoryNeedsItsAddressAndItsBase() {
        application.withPropertyValues(URL, BASE).run(context -> {
            assertThat(context).hasSingleBean(Managers.class);
            var ldap = requireNonNull(context.getBean(ManagerSettings.class).ldap());
            assertThat(ldap.userFilter()).isEqualTo("(uid={0})");
            assertThat(ldap.attribute()).isEqualTo("manager");
            assertThat(ldap.idAttribute()).isEqualTo("uid");
            assertThat(ldap.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
            assertThat(ldap.readTimeout()).isEqualTo(Duration.ofSeconds(3));
        });
        application.withPropertyValues(URL).run(context -> assertThat(context).hasFailed());
        application.withPropertyValues(BASE).run(context -> assertThat(context).hasFailed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url=http://ldap.example.com",
                "url=ldap://ldap.example.com/dc=example",
                "url=ldap:///dc=example",
                "base=example.com",
                "user-filter=uid={0}",
                "user-filter=(uid=anna)",
                "bind-user=cn=portal",
                "bind-password=secret",
                "attribute=",
                "id-attribute=",
                "connect-timeout=0s",
                "read-timeout=0s",
                "read-timeout=90s"
            })
    void whatMakesNoSenseStopsTheStart(String setting) {
        application.withPropertyValues(URL, BASE, PREFIX + "ldap." + setting).run(context -> assertThat(context)
                .hasFailed());
    }

    @Test
    void severalServersMayBeNamed() {
        application
                .withPropertyValues(PREFIX + "ldap.url=ldaps://one.example.com ldaps://two.example.com:1636", BASE)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void thePasswordIsNotShown() {
        application
                .withPropertyValues(
                        URL, BASE, PREFIX + "ldap.bind-user=cn=portal", PREFIX + "ldap.bind-password=secret")
                .run(context -> assertThat(
                                context.getBean(ManagerSettings.class).toString())
                        .contains("ldap.example.com")
                        .doesNotContain("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mapping.anna=boss file=managers.csv", "mapping.anna=boss ldap", "file=managers.csv ldap"})
    void twoSourcesStopTheStart(String settings) {
        var two = application;
        for (var setting : settings.split(" ")) {
            two = setting.equals("ldap") ? two.withPropertyValues(URL, BASE) : two.withPropertyValues(PREFIX + setting);
        }

        two.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("only one of portal.people.manager.mapping, portal.people.manager.file and"
                        + " portal.people.manager.ldap may be set"));
    }

    private ApplicationContextRunner withYaml(String yaml) {
        return application.withInitializer(context -> {
            try {
                new YamlPropertySourceLoader()
                        .load("test", new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)))
                        .forEach(context.getEnvironment().getPropertySources()::addFirst);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }
}
