package org.workspacesportal.operations;

import java.util.stream.Stream;

/** Nothing secret crosses the network in the clear: webhooks, directories and login services on other machines are called by TLS. */
class EncryptionRule implements Rule {

    @Override
    public Stream<Finding> check(Settings settings) {
        if (ProductionSettings.of(settings).allowPlainServices()) {
            return Stream.empty();
        }
        return Neighbour.in(settings)
                .filter(neighbour -> !neighbour.isEncrypted() && !neighbour.isOnThisMachine())
                .map(
                        neighbour -> new Finding(
                                neighbour.setting(),
                                "calls '%s' without TLS".formatted(neighbour.host()),
                                "Use https or ldaps, or set portal.production.allow-plain-services=true if the way there is safe"));
    }
}
