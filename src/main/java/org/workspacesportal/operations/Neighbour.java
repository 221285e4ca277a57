package org.workspacesportal.operations;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Another system that a setting makes the service talk to: a webhook, a directory, a login service.
 *
 * @param setting name of the setting
 * @param scheme how it is talked to
 * @param host where it is; the rest of its address may be secret
 * @param port where it listens there
 */
public record Neighbour(String setting, String scheme, String host, int port) {

    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|ldaps?)://\\S*");
    /** Addresses of the service itself, and those that are only names or texts. */
    private static final Pattern NOT_CALLED = Pattern.compile(
            "portal\\.base-?url|.*redirect-?uris?(\\[\\d+\\])?|.*\\.target-?origin|portal\\.catalog\\..*|portal\\.provisioning\\.tags\\..*|.*\\.(claims|groups)\\..*");

    /** Every address in the settings, so that those of features to come are known, too. */
    public static Stream<Neighbour> in(ConfigurableEnvironment environment) {
        return in(new Settings(environment));
    }

    static Stream<Neighbour> in(Settings settings) {
        return settings.below("portal", "spring", "camunda", "management")
                .filter(setting ->
                        !NOT_CALLED.matcher(setting.getName().toString()).matches())
                .flatMap(setting -> Stream.of(settings.valueOf(setting).strip().split("\\s+"))
                        .filter(ADDRESS.asMatchPredicate())
                        .map(address -> new Neighbour(
                                setting.getName().toString(),
                                address.substring(0, address.indexOf(':')),
                                Hosts.of(address),
                                port(address))));
    }

    private static int port(String address) {
        var named = Hosts.port(address);
        return named > 0
                ? named
                : switch (address.substring(0, address.indexOf(':')).toLowerCase(Locale.ROOT)) {
                    case "https" -> 443;
                    case "ldap" -> 389;
                    case "ldaps" -> 636;
                    default -> 80;
                };
    }

    boolean isOnThisMachine() {
        return Hosts.isThisMachine(host);
    }

    boolean isEncrypted() {
        return scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("ldaps");
    }
}
