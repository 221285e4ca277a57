package org.workspacesportal.localaws;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/** The plain SDK clients of one endpoint, without retries unless told otherwise, so that tests see every answer. */
record AwsClients(WorkSpacesClient workspaces, SesClient ses, SesV2Client sesV2) implements AutoCloseable {

    private static final SdkHttpClient HTTP = UrlConnectionHttpClient.create();

    static AwsClients of(URI endpoint) {
        return of(endpoint, Duration.ofSeconds(20));
    }

    static AwsClients of(URI endpoint, Duration patience) {
        return of(endpoint, patience, DefaultRetryStrategy.doNotRetry());
    }

    /** Clients for an endpoint that may throttle while a test is about something else. */
    static AwsClients patient(URI endpoint) {
        return of(
                endpoint,
                Duration.ofMinutes(1),
                DefaultRetryStrategy.standardStrategyBuilder().maxAttempts(10).build());
    }

    private static AwsClients of(URI endpoint, Duration patience, RetryStrategy retries) {
        return new AwsClients(
                configured(WorkSpacesClient.builder().httpClient(HTTP), endpoint, patience, retries)
                        .build(),
                configured(SesClient.builder().httpClient(HTTP), endpoint, patience, retries)
                        .build(),
                configured(SesV2Client.builder().httpClient(HTTP), endpoint, patience, retries)
                        .build());
    }

    private static <B extends AwsClientBuilder<B, ?>> B configured(
            B builder, URI endpoint, Duration patience, RetryStrategy retries) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(LocalAws.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .overrideConfiguration(config -> config.apiCallTimeout(patience).retryStrategy(retries));
    }

    @Override
    public void close() {
        workspaces.close();
        ses.close();
        sesV2.close();
    }
}
