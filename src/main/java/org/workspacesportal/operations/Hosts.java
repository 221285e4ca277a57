package org.workspacesportal.operations;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/** Tells this machine from others. */
final class Hosts {

    private Hosts() {}

    /** Whether all addresses of the host are of this machine. */
    static boolean isThisMachine(String host) {
        try {
            return !host.isBlank()
                    && Stream.of(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** The host in an address, empty where none can be read from it. */
    static String of(String address) {
        try {
            var host = URI.create(address).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }

    /** The port in an address, -1 where it names none. */
    static int port(String address) {
        try {
            return URI.create(address).getPort();
        } catch (IllegalArgumentException notAnAddress) {
            return -1;
        }
    }
}
