package org.workspacesportal.announcement;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** The addresses at which something outside the own network may answer; ranges as in IANA's registries of special-purpose addresses. */
final class PublicInternet {

    private PublicInternet() {}

    static boolean contains(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? containsV4(bytes) : containsV6(bytes);
    }

    private static boolean containsV4(byte[] address) {
        return !(begins(address, 8, 0) // this network
                || begins(address, 10, 100, 64) // shared by a provider's customers
                || begins(address, 24, 192, 0, 0) // protocol assignments
                || begins(address, 15, 198, 18) // benchmarks
                || begins(address, 4, 240)); // reserved, broadcast
    }

    private static boolean containsV6(byte[] address) {
        if (begins(address, 96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff) // an IPv4 address written as IPv6
                || begins(address, 96, 0, 0x64, 0xff, 0x9b)) { // an IPv4 address behind NAT64
            return contains(lastFour(address));
        }
        return begins(address, 3, 0x20) // all that is given out; leaves out fc00::/7
                && !begins(address, 23, 0x20, 0x01, 0) // protocol assignments, Teredo
                && !begins(address, 32, 0x20, 0x01, 0x0d, 0xb8) // documentation
                && !begins(address, 16, 0x20, 0x02); // 6to4
    }

    /** Whether the first bits are these; bytes that are not named are 0. */
    private static boolean begins(byte[] address, int bits, int... prefix) {
        for (var bit = 0; bit < bits; bit++) {
            var expected = bit / 8 < prefix.length ? prefix[bit / 8] : 0;
            if (((address[bit / 8] ^ expected) >> (7 - bit % 8) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    private static InetAddress lastFour(byte[] address) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address, 12, 16));
        } catch (UnknownHostException wrongLength) {
            throw new IllegalStateException(wrongLength);
        }
    }
}
