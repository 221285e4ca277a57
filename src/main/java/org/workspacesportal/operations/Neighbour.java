package org.workspacesportal.operations;

import java.util.List;
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
    /** Addresses of the service itself. */
    private static final List<String> OURS = List.of("portal.base-url", "redirect-uri");

    /** Every address in the settings, so that those of features to come are known, too. */
    static Stream<Neighbour> in(Settings settings) {
        return settings.below("portal", "spring", "camunda", "management")
                .filter(setting -> OURS.stream().noneMatch(setting.getName().toString()::endsWith))
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
