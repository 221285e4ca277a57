package org.workspacesportal.operations;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.identity.AdminSettings;

/** An installation has an address of its own, somebody who looks after it, and a name under which it writes. */
class PortalRule implements Rule {

    private static final String BASE_URL = "portal.base-url";

    @Override
    public Stream<Finding> check(Settings settings) {
        return Stream.of(
                        problemWith(settings.text(BASE_URL)).stream()
                                .map(problem -> new Finding(
                                        BASE_URL,
                                        problem,
                                        "Set it to the address people use, such as https://desktops.<your domain>")),
                        admin(settings),
                        sender(settings.text("portal.mail.from")))
                .flatMap(findings -> findings);
    }

    private static Optional<String> problemWith(String baseUrl) {
        if (baseUrl.isEmpty()) {
            return Optional.of("is not set");
        }
        URI address;
        try {
            address = new URI(baseUrl);
        } catch (URISyntaxException malformed) {
            return Optional.of("is no address");
        }
        return Optional.ofNullable(problemWith(address));
    }

    private static @Nullable String problemWith(URI address) {
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            return "does not begin with https://";
        }
        if (address.getRawUserInfo() != null) {
            return "holds a user name or a password, which would stand in every mail";
        }
        if (address.getHost() == null) {
            return "names no host";
        }
        if (Hosts.isThisMachine(address.getHost())) {
            return "is an address nobody else can reach";
        }
        return address.getRawQuery() == null && address.getRawFragment() == null
                ? null
                : "has a query or a fragment, and links begin with it";
    }

    private static Stream<Finding> admin(Settings settings) {
        // A directory brings its own admins.
        if (settings.isSet("portal.identity.ldap.url")) {
            return Stream.empty();
        }
        return settings.bound("portal.admin", AdminSettings.class).problems().entrySet().stream()
                .map(problem -> new Finding(
                        "portal.admin." + problem.getKey(),
                        problem.getValue(),
                        "The first admin is made from it; whoever is there already stays as they are"));
    }

    private static Stream<Finding> sender(String from) {
        return from.matches(".+@.+") && !from.matches("(?i).+@(.*\\.)?example\\.(com|org|net)>?")
                ? Stream.empty()
                : Stream.of(new Finding(
                        "portal.mail.from",
                        from.isEmpty() ? "is not set" : "is nobody's mail address",
                        "Set it to a sender that SES has verified"));
    }
}
