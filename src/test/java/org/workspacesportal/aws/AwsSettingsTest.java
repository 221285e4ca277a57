package org.workspacesportal.aws;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** What is said of further accounts, and what is refused. */
class AwsSettingsTest {

    private static final String HERE = "portal.aws.accounts.here.";
    private static final String THERE = "portal.aws.accounts.there.";

    private final ApplicationContextRunner portal = new ApplicationContextRunner().withUserConfiguration(Only.class);

    @Configuration
    @EnableConfigurationProperties(AwsSettings.class)
    static class Only {}

    @Test
    void aFurtherAccountGoesAtThePaceOfTheFirstUnlessItIsTold() {
        portal.withPropertyValues(
                        "portal.aws.calls-per-second=3",
                        HERE + "directories=d-926722edaf,d-9267000000",
                        HERE + "region=eu-west-2",
                        THERE + "directories=d-90670a0a0a",
                        THERE + "calls-per-second=7",
                        THERE + "role=arn:aws:iam::222222222222:role/portal/workspaces",
                        THERE + "region=eu-west-1")
                .run(context -> {
                    var settings = context.getBean(AwsSettings.class);
                    var here = requireNonNull(settings.accounts().get("here"));
                    var there = requireNonNull(settings.accounts().get("there"));
                    assertThat(here.directories()).containsExactlyInAnyOrder("d-926722edaf", "d-9267000000");
                    assertThat(settings.in(here).callsPerSecond()).isEqualTo(3);
                    assertThat(settings.in(there).callsPerSecond()).isEqualTo(7);
                    assertThat(settings.in(there).burst()).isEqualTo(settings.burst());
                });
    }

    @Test
    void aDirectoryIsInOneAccount() {
        portal.withPropertyValues(
                        HERE + "directories=d-926722edaf",
                        HERE + "region=eu-west-1",
                        THERE + "directories=d-926722edaf",
                        THERE + "region=eu-west-2")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("portal.aws.accounts: in more than one of them are [d-926722edaf]"));
    }

    @Test
    void whatIsNoDirectoryRoleOrNameIsRefused() {
        refused("accounts[here].directories", HERE + "region=eu-west-1");
        refused("is not the id of a directory", HERE + "directories=directory-1", HERE + "region=eu-west-1");
        refused("is not the ARN of a role", HERE + "directories=d-926722edaf", HERE + "role=workspaces-portal");
        refused(
                "has a name other than of a-z, 0-9 and -",
                "portal.aws.accounts.[a/b].directories=d-926722edaf",
                "portal.aws.accounts.[a/b].region=eu-west-1");
        refused("has neither region nor role", HERE + "directories=d-926722edaf");
        refused("own is the name", "portal.aws.accounts.own.directories=d-926722edaf");
    }

    private void refused(String words, String... settings) {
        portal.withPropertyValues(settings)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(words));
    }
}
