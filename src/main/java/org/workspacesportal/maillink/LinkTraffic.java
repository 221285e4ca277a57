package org.workspacesportal.maillink;

import org.springframework.stereotype.Component;
import org.workspacesportal.limits.Allowances;
import org.workspacesportal.limits.CallerAddress;
import org.workspacesportal.limits.TooManyCalls;

/** Counts the calls of mail links, so that whoever guesses or hammers is slowed down before the database notices. */
@Component
public class LinkTraffic {

    private static final int PREFIX = 6;

    private final Allowances addresses;
    private final Allowances links;

    LinkTraffic(LinkTrafficSettings settings) {
        this.addresses = new Allowances(settings.perAddress());
        this.links = new Allowances(settings.perLink());
    }

    /**
     * Counts a call.
     *
     * @throws TooManyCalls when there have been too many from this address, or of links that begin like this one
     */
    public void count(String address, String token) {
        addresses.take(CallerAddress.of(address));
        links.take(token.length() > PREFIX ? token.substring(0, PREFIX) : token);
    }
}
