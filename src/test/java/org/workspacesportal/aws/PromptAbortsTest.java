package org.workspacesportal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.workspacesportal.localaws.LocalAws;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/** An endpoint that answers a byte at a time is not waited for. */
class PromptAbortsTest {

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final byte[] ANSWER =
            ("{\"Workspaces\":[]" + " ".repeat(2000) + "}").getBytes(StandardCharsets.UTF_8);

    private final CountDownLatch over = new CountDownLatch(1);

    @Test
    @Timeout(30)
    void theCallEndsInTime() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        server.createContext("/", this::drip);
        server.start();
        var configuration = new AwsConfiguration(
                settings(),
                new DefaultListableBeanFactory().getBeanProvider(LocalAws.class),
                new CallMeters(new SimpleMeterRegistry()));
        try (var http = configuration.awsHttpClient();
                var client = WorkSpacesClient.builder()
                        .httpClient(http)
                        .overrideConfiguration(configuration.limits())
                        .endpointOverride(URI.create(
                                "http://127.0.0.1:" + server.getAddress().getPort()))
                        .region(Region.of(LocalAws.REGION))
                        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("k", "s")))
                        .build()) {
            var before = System.nanoTime();

            assertThatThrownBy(client::describeWorkspaces).isInstanceOf(SdkException.class);

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LONGEST.multipliedBy(5));
        } finally {
            over.countDown();
            server.stop(0);
        }
    }

    private void drip(HttpExchange call) throws IOException {
        try (call) {
            call.sendResponseHeaders(200, ANSWER.length);
            for (var one : ANSWER) {
                call.getResponseBody().write(one);
                call.getResponseBody().flush();
                if (over.await(50, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static AwsSettings settings() {
        return new AwsSettings(
                AwsSettings.Mode.AWS,
                LONGEST,
                LONGEST,
                2,
                5,
                25,
                Duration.ofMillis(30),
                Duration.ofSeconds(40),
                Map.of());
    }
}
