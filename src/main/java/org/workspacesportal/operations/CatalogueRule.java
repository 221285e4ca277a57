package org.workspacesportal.operations;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.workspacesportal.localaws.LocalAws;

/** What people can ask for is the operator's own choice, not what the demo makes up. */
class CatalogueRule implements Rule {

    private static final String OFFERS = "portal.catalog.offers";

    /** What an offer orders from AWS. */
    record Ordered(
            @DefaultValue("") String directoryId,
            @DefaultValue("") String bundleId) {}

    @Override
    public Stream<Finding> check(Settings settings) {
        var offers = settings.list(OFFERS, Ordered.class);
        if (offers.isEmpty()) {
            return Stream.of(new Finding(
                    OFFERS, "is not set", "Set the desktops people can ask for, with your bundles and directories"));
        }
        if (ProductionSettings.of(settings).allowAwsEndpoints()) {
            // A rehearsal at another endpoint may well be one at ours.
            return Stream.empty();
        }
        return IntStream.range(0, offers.size()).boxed().flatMap(index -> Stream.of("bundle-id", "directory-id")
                .filter(name -> LocalAws.knows(
                        name.equals("bundle-id")
                                ? offers.get(index).bundleId()
                                : offers.get(index).directoryId()))
                .map(name -> new Finding(
                        OFFERS + "[" + index + "]." + name,
                        "is one the demo makes up",
                        "Set it to one of your AWS account")));
    }
}
