package org.workspacesportal.aws;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;

/**
 * What the SDK finds around this process: environment variables, system properties and profile files.
 *
 * @param endpoints where calls would go, by the environment variable that says so; an empty address is AWS's own
 * @param region the region, if it is said anywhere
 * @param problem why the SDK cannot use what it finds, if so; then nothing else is known
 */
public record AwsSurroundings(
        Map<String, URI> endpoints,
        @Nullable String region,
        @Nullable String problem) {

    private static final URI AWS_ITSELF = URI.create("");

    /** Asks the SDK; calls nobody. */
    public static AwsSurroundings look() {
        // Any region will do: where the SDK is told an endpoint it goes there.
        var region = Region.US_EAST_1;
        var nobody = AnonymousCredentialsProvider.create();
        try (var http = UrlConnectionHttpClient.create();
                var workspaces = WorkSpacesClient.builder()
                        .httpClient(http)
                        .region(region)
                        .credentialsProvider(nobody)
                        .build();
                var ses = SesClient.builder()
                        .httpClient(http)
                        .region(region)
                        .credentialsProvider(nobody)
                        .build();
                var sts = StsClient.builder()
                        .httpClient(http)
                        .region(region)
                        .credentialsProvider(nobody)
                        .build();
                var sesV2 = SesV2Client.builder()
                        .httpClient(http)
                        .region(region)
                        .credentialsProvider(nobody)
                        .build()) {
            var endpoints = new LinkedHashMap<String, URI>();
            endpoints.put("AWS_ENDPOINT_URL_WORKSPACES", endpoint(workspaces.serviceClientConfiguration()));
            endpoints.put("AWS_ENDPOINT_URL_SES", endpoint(ses.serviceClientConfiguration()));
            endpoints.put("AWS_ENDPOINT_URL_SESV2", endpoint(sesV2.serviceClientConfiguration()));
            endpoints.put("AWS_ENDPOINT_URL_STS", endpoint(sts.serviceClientConfiguration()));
            return new AwsSurroundings(endpoints, knownRegion().orElse(null), null);
        } catch (SdkClientException unusable) {
            return new AwsSurroundings(Map.of(), null, String.valueOf(unusable.getMessage()));
        }
    }

    private static URI endpoint(AwsServiceClientConfiguration client) {
        return client.endpointOverride().orElse(AWS_ITSELF);
    }

    /** Without the instance's metadata, which elsewhere takes seconds to be missing. */
    private static Optional<String> knownRegion() {
        try {
            return Optional.of(
                    new AwsRegionProviderChain(new SystemSettingsRegionProvider(), new AwsProfileRegionProvider())
                            .getRegion()
                            .id());
        } catch (SdkClientException nowhere) {
            return Optional.empty();
        }
    }
}
