package org.workspacesportal.aws;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.workspacesportal.localaws.LocalAws;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/**
 * The SDK's clients. The SDK repeats no call: it knows neither whether the first one worked nor how fast calls may follow each other. What may be repeated
 * is, by the {@link Door}.
 */
@Configuration
@EnableConfigurationProperties(AwsSettings.class)
class AwsConfiguration {

    private final AwsSettings settings;
    private final ObjectProvider<LocalAws> localAws;

    AwsConfiguration(AwsSettings settings, ObjectProvider<LocalAws> localAws) {
        this.settings = settings;
        this.localAws = localAws;
    }

    @Bean
    SdkHttpClient awsHttpClient() {
        return new PromptAborts(UrlConnectionHttpClient.builder()
                .connectionTimeout(settings.attemptTimeout())
                .socketTimeout(settings.attemptTimeout())
                .build());
    }

    @Bean
    WorkSpacesClient workSpaces(SdkHttpClient http) {
        return configured(WorkSpacesClient.builder().httpClient(http)).build();
    }

    @Bean
    Door door(AwsHealth health) {
        return new Door(settings, health.workspacesCalls());
    }

    @Bean
    SesClient ses(SdkHttpClient http) {
        return configured(SesClient.builder().httpClient(http)).build();
    }

    private <B extends AwsClientBuilder<B, ?>> B configured(B builder) {
        builder.overrideConfiguration(limits());
        if (settings.mode() == AwsSettings.Mode.LOCAL) {
            builder.endpointOverride(localAws.getObject().endpoint())
                    .region(Region.of(LocalAws.REGION))
                    .credentialsProvider(
                            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
        }
        return builder;
    }

    ClientOverrideConfiguration limits() {
        return ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(settings.attemptTimeout())
                .apiCallTimeout(settings.callTimeout())
                .retryStrategy(AwsRetryStrategy.doNotRetry())
                .build();
    }
}
