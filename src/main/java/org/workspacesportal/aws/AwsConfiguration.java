package org.workspacesportal.aws;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
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
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/**
 * The SDK's clients. The SDK repeats no call: it knows neither whether the first one worked nor how fast calls may follow each other. What may be repeated
 * is, by the {@link Door}.
 */
@Configuration
@EnableConfigurationProperties(AwsSettings.class)
class AwsConfiguration {

    /** Stands in AWS's own records beside each call that the role makes. */
    private static final String SESSION = "workspaces-portal";

    private final AwsSettings settings;
    private final ObjectProvider<LocalAws> localAws;
    private final CallMeters meters;

    AwsConfiguration(AwsSettings settings, ObjectProvider<LocalAws> localAws, CallMeters meters) {
        this.settings = settings;
        this.localAws = localAws;
        this.meters = meters;
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
    Doors doors(WorkSpacesClient own, SdkHttpClient http, AwsHealth health, ObjectProvider<Whereabouts> whereabouts) {
        var further = new TreeMap<String, Door>();
        var directories = new HashMap<String, Door>();
        settings.accounts().forEach((name, account) -> {
            var door = new Door(settings.in(account), client(account, http), health.workspacesCalls(name));
            further.put(name, door);
            account.directories().forEach(directory -> directories.put(directory, door));
        });
        return new Doors(
                new Door(settings, own, health.workspacesCalls(Accounts.OWN)),
                further,
                directories,
                // Looked for when it is needed, as it knows the database and so much else; a look around without one
                // knows of no desktop.
                ids -> whereabouts.stream()
                        .findFirst()
                        .map(known -> known.directoriesOf(ids))
                        .orElse(Map.of()));
    }

    private WorkSpacesClient client(AccountSettings account, SdkHttpClient http) {
        var client = configured(WorkSpacesClient.builder().httpClient(http));
        if (settings.mode() == AwsSettings.Mode.AWS) {
            inRegion(client, account);
            if (account.role() != null) {
                var sts = inRegion(configured(StsClient.builder().httpClient(http)), account)
                        .build();
                client.credentialsProvider(StsAssumeRoleCredentialsProvider.builder()
                        .stsClient(sts)
                        .refreshRequest(request -> request.roleArn(account.role())
                                .roleSessionName(SESSION)
                                .externalId(account.externalId()))
                        .build());
            }
        }
        return client.build();
    }

    @Bean
    SesClient ses(SdkHttpClient http) {
        return configured(SesClient.builder().httpClient(http)).build();
    }

    @Bean
    SesV2Client sesV2(SdkHttpClient http) {
        return configured(SesV2Client.builder().httpClient(http)).build();
    }

    private static <B extends AwsClientBuilder<B, ?>> B inRegion(B builder, AccountSettings account) {
        return account.region() == null ? builder : builder.region(Region.of(account.region()));
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
                .addMetricPublisher(meters)
                .build();
    }
}
