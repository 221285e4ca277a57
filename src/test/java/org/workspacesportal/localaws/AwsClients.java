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
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/** The plain SDK clients of one endpoint, without retries so that tests see every answer. */
record AwsClients(WorkSpacesClient workspaces, SesClient ses) implements AutoCloseable {

    private static final SdkHttpClient HTTP = UrlConnectionHttpClient.create();

    static AwsClients of(URI endpoint) {
        return of(endpoint, Duration.ofSeconds(20));
    }

    static AwsClients of(URI endpoint, Duration patience) {
        return new AwsClients(
                configured(WorkSpacesClient.builder().httpClient(HTTP), endpoint, patience)
                        .build(),
                configured(SesClient.builder().httpClient(HTTP), endpoint, patience)
                        .build());
    }

    private static <B extends AwsClientBuilder<B, ?>> B configured(B builder, URI endpoint, Duration patience) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(LocalAws.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .overrideConfiguration(
                        config -> config.apiCallTimeout(patience).retryStrategy(DefaultRetryStrategy.doNotRetry()));
    }

    @Override
    public void close() {
        workspaces.close();
        ses.close();
    }
}
