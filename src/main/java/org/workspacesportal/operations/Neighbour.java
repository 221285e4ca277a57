package org.workspacesportal.operations;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Another system that a setting makes the service talk to: a webhook, a directory, a login service.
 *
 * @param setting name of the setting
 * @param scheme how it is talked to
 * @param host where it is; the rest of its address may be secret
 */
record Neighbour(String setting, String scheme, String host) {

    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|ldaps?)://\\S*");
    /** Addresses of the service itself, and those that are only names or texts. */
    private static final Pattern NOT_CALLED = Pattern.compile(
            "portal\\.base-?url|.*redirect-?uris?(\\[\\d+\\])?|.*\\.target-?origin|portal\\.catalog\\..*|portal\\.provisioning\\.tags\\..*|.*\\.(claims|groups)\\..*");

    /** Every address in the settings, so that those of features to come are known, too. */
    static Stream<Neighbour> in(Settings settings) {
        return settings.below("portal", "spring", "camunda", "management")
                .filter(setting ->
                        !NOT_CALLED.matcher(setting.getName().toString()).matches())
                .flatMap(setting -> Stream.of(settings.valueOf(setting).strip().split("\\s+"))
                        .filter(ADDRESS.asMatchPredicate())
                        .map(address -> new Neighbour(
                                setting.getName().toString(),
                                address.substring(0, address.indexOf(':')),
                                Hosts.of(address))));
    }

    boolean isOnThisMachine() {
        return Hosts.isThisMachine(host);
    }

    boolean isEncrypted() {
        return scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("ldaps");
    }
}
