package org.workspacesportal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DirectorySettingsTest {

    private static final String PREFIX = "portal.identity.ldap.";
    private static final String URL = PREFIX + "url=";

    private final ApplicationContextRunner nothing = new ApplicationContextRunner()
            .withInitializer(context ->
                    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            .withUserConfiguration(DirectoryConfiguration.class);

    private final ApplicationContextRunner application = nothing.withPropertyValues(
            URL + "ldaps://ldap.example.com",
            PREFIX + "bind-user=cn=portal,dc=example,dc=com",
            PREFIX + "bind-password=geheim",
            PREFIX + "base=dc=example,dc=com");

    @Test
    void withoutAnAddressThereIsNoDirectory() {
        nothing.run(context -> assertThat(context).doesNotHaveBean(ProcessEnginePlugin.class));
    }

    @Test
    void fourSettingsAreEnoughAndThePasswordIsNotShown() {
        application.run(context -> {
            assertThat(context).hasSingleBean(ProcessEnginePlugin.class);
            assertThat(context.getBean(DirectorySettings.class).toString()).doesNotContain("geheim");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ldap://localhost:389",
                "ldap://127.0.0.1",
                "ldap://[::1]:389/",
                "ldaps://a.example.com ldaps://b.example.com:636"
            })
    void passwordsTravelEncryptedOrNotAtAll(String url) {
        application.withPropertyValues(URL + url).run(context -> assertThat(context)
                .hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url=ldap://ldap.example.com",
                "url=ldap://127.0.0.1.example.com",
                "url=ldaps://a.example.com ldap://b.example.com",
                "url=http://ldap.example.com",
                "url=ldaps://ldap.example.com/dc=example",
                "bind-user=",
                "bind-password=",
                "base=not a name",
                "users.filter=objectClass=person",
                "users.id=",
                "page-size=0",
                "read-timeout=0s"
            })
    void whatIsUnsafeOrMissingStopsTheStart(String setting) {
        application.withPropertyValues(PREFIX + setting).run(context -> assertThat(context)
                .hasFailed());
    }

    @Test
    void noGroupOfTheDirectoryIsTwoOfThePortal() {
        application
                .withPropertyValues(PREFIX + "groups.names.approvers=Heads", PREFIX + "groups.names.employees=heads")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void whoeverInsistsMaySendPasswordsInTheOpen() {
        application
                .withPropertyValues(URL + "ldap://ldap.example.com", PREFIX + "unencrypted=true")
                .run(context -> assertThat(context).hasNotFailed());
    }
}
