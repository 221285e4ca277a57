package org.workspacesportal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspacesportal.support.PackagedPortal;

/** The packaged portal, started as it must not be. */
class RefusedStartIT {

    /** What a start that goes further writes: Tomcat and the pool of the database come before everything that takes long. */
    private static final String[] FURTHER = {"Tomcat initialized", "HikariPool", "ENGINE-"};

    @Test
    void withoutAnySettingEverythingIsAskedForAtOnce(@TempDir Path empty) throws Exception {
        var end = PackagedPortal.refusing(
                empty,
                Map.of("spring.profiles.active", "production", "spring.datasource.password", "hush-hush"),
                Map.of());

        assertThat(end.exitCode()).isEqualTo(1);
        assertThat(end.log())
                .contains(
                        "portal.base-url (PORTAL_BASEURL) is not set",
                        "portal.admin.id (PORTAL_ADMIN_ID) is not set",
                        "portal.admin.mail (PORTAL_ADMIN_MAIL) is not set",
                        "portal.admin.password (PORTAL_ADMIN_PASSWORD) is not set",
                        "portal.mail.from (PORTAL_MAIL_FROM) is not set",
                        "portal.catalog.offers (PORTAL_CATALOG_OFFERS) is not set",
                        "spring.datasource.url (SPRING_DATASOURCE_URL) is not set",
                        "spring.datasource.username (SPRING_DATASOURCE_USERNAME) is not set",
                        "AWS_REGION is not set",
                        "spring.datasource.password (SPRING_DATASOURCE_PASSWORD) is a secret and stands in the program arguments")
                .doesNotContain("hush-hush", "\tat ")
                .doesNotContain(FURTHER);
        assertThat(empty.resolve("data")).doesNotExist();
    }

    @Test
    void theDemoIsNotExposedAndDoesNotReachAws(@TempDir Path empty) throws Exception {
        var end = PackagedPortal.refusing(
                empty,
                Map.of("server.address", "0.0.0.0", "portal.aws.mode", "aws", "AWS_ENDPOINT_URL", "http://127.0.0.1:1"),
                Map.of("AWS_ENDPOINT_URL_SES", "http://127.0.0.1:1"));

        assertThat(end.exitCode()).isEqualTo(1);
        assertThat(end.log())
                .contains(
                        "server.address (SERVER_ADDRESS) leads to '0.0.0.0'", "AWS_ENDPOINT_URL_WORKSPACES is not set")
                .doesNotContain("AWS_ENDPOINT_URL_SES is")
                .doesNotContain(FURTHER);
        assertThat(empty.resolve("data")).doesNotExist();
    }
}
