package org.workspacesportal.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Not with environment variables, which a process cannot give itself; a portal of its own shows those. */
class AwsSurroundingsTest {

    private static final String WORKSPACES = "AWS_ENDPOINT_URL_WORKSPACES";
    private static final String SES = "AWS_ENDPOINT_URL_SES";
    private static final String SES_V2 = "AWS_ENDPOINT_URL_SESV2";

    @AfterEach
    void forget() {
        List.of("aws.endpointUrl", "aws.endpointUrlSes", "aws.endpointUrlSesV2", "aws.configFile", "aws.region")
                .forEach(System::clearProperty);
    }

    @Test
    void systemPropertiesCount() {
        System.setProperty("aws.endpointUrl", "http://127.0.0.1:1");
        System.setProperty("aws.endpointUrlSes", "http://127.0.0.1:2");
        System.setProperty("aws.endpointUrlSesV2", "http://127.0.0.1:5");
        System.setProperty("aws.region", "eu-west-3");

        var found = AwsSurroundings.look();

        assertThat(found.endpoints())
                .containsEntry(WORKSPACES, URI.create("http://127.0.0.1:1"))
                .containsEntry(SES, URI.create("http://127.0.0.1:2"))
                .containsEntry(SES_V2, URI.create("http://127.0.0.1:5"));
        assertThat(found.region()).isEqualTo("eu-west-3");
    }

    @Test
    void profileFilesCount(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("config"), """
                [default]
                services = emulator
                endpoint_url = http://127.0.0.1:3
                [services emulator]
                workspaces =
                  endpoint_url = http://127.0.0.1:4
                """);
        System.setProperty("aws.configFile", file.toString());

        assertThat(AwsSurroundings.look().endpoints())
                .containsEntry(WORKSPACES, URI.create("http://127.0.0.1:4"))
                .containsEntry(SES, URI.create("http://127.0.0.1:3"))
                .containsEntry(SES_V2, URI.create("http://127.0.0.1:3"));
    }

    @Test
    void whatIsNoAddressIsTold() {
        System.setProperty("aws.endpointUrl", "no address");

        assertThat(AwsSurroundings.look().problem()).contains("aws.endpointUrl");
    }
}
