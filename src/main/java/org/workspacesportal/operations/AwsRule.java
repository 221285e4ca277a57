package org.workspacesportal.operations;

import java.net.URI;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.workspacesportal.aws.AwsSurroundings;

/** Production talks to AWS itself, in a region that somebody has chosen. */
class AwsRule implements Rule {

    private final Supplier<AwsSurroundings> aws;

    AwsRule(Supplier<AwsSurroundings> aws) {
        this.aws = aws;
    }

    @Override
    public Stream<Finding> check(Settings settings) {
        if (!settings.text("portal.aws.mode").equalsIgnoreCase("aws")) {
            return Stream.of(new Finding(
                    "portal.aws.mode", "is not 'aws': desktops and mails would be played only", "Set it to aws"));
        }
        var surroundings = aws.get();
        if (surroundings.problem() != null) {
            return Stream.of(new Finding(
                    "AWS_ENDPOINT_URL",
                    "cannot be used: " + surroundings.problem(),
                    "Leave it out, as AWS itself needs none"));
        }
        var region = surroundings.region() != null
                ? Stream.<Finding>empty()
                : Stream.of(new Finding("AWS_REGION", "is not set", "Set it to the region of your directories"));
        var endpoints = surroundings.endpoints().entrySet().stream()
                .filter(endpoint -> !isAws(endpoint.getValue())
                        && !ProductionSettings.of(settings).allowAwsEndpoints())
                .map(endpoint -> new Finding(
                        endpoint.getKey(),
                        "leads to '%s', which is not AWS (it may come from AWS_ENDPOINT_URL, from a system property or from a profile file, too)"
                                .formatted(Hosts.of(endpoint.getValue().toString())),
                        "Leave it out, or set portal.production.allow-aws-endpoints=true"));
        return Stream.concat(region, endpoints);
    }

    private static boolean isAws(URI endpoint) {
        var address = endpoint.toString();
        return address.isEmpty()
                || (address.startsWith("https://")
                        && Hosts.of(address).matches("(?i).+\\.(amazonaws\\.com|amazonaws\\.com\\.cn|api\\.aws)"));
    }
}
