package org.workspacesportal.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicInternetTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "8.8.8.8, true",
        "1.0.0.1, true",
        "3.68.170.153, true",
        "9.255.255.255, true",
        "11.0.0.0, true",
        "100.63.255.255, true",
        "100.128.0.0, true",
        "126.255.255.255, true",
        "128.0.0.0, true",
        "169.253.255.255, true",
        "169.255.0.0, true",
        "172.15.255.255, true",
        "172.32.0.0, true",
        "192.0.1.0, true",
        "192.167.255.255, true",
        "192.169.0.0, true",
        "198.17.255.255, true",
        "198.20.0.0, true",
        "223.255.255.255, true",
        "2600:1f14::1, true",
        "2a00:1450:4001:82a::200e, true",
        "2001:4860:4860::8888, true",
        "64:ff9b::8.8.8.8, true",
        "0.0.0.0, false",
        "0.1.2.3, false",
        "10.0.0.0, false",
        "10.255.255.255, false",
        "100.64.0.0, false",
        "100.127.255.255, false",
        "127.0.0.1, false",
        "127.255.255.255, false",
        "127.1, false",
        "2130706433, false",
        "169.254.169.254, false",
        "172.16.0.0, false",
        "172.31.255.255, false",
        "192.0.0.1, false",
        "192.168.0.0, false",
        "192.168.255.255, false",
        "198.18.0.1, false",
        "198.19.255.255, false",
        "224.0.0.1, false",
        "239.255.255.255, false",
        "240.0.0.1, false",
        "255.255.255.255, false",
        "::, false",
        "::1, false",
        "::127.0.0.1, false",
        "::8.8.8.8, false",
        "::ffff:127.0.0.1, false",
        "::ffff:10.1.2.3, false",
        "64:ff9b::10.1.2.3, false",
        "64:ff9b::169.254.169.254, false",
        "64:ff9b:1::8.8.8.8, false",
        "2001::1, false",
        "2001:db8::1, false",
        "2002:7f00:1::, false",
        "fc00::1, false",
        "fd00:ec2::254, false",
        "fe80::1, false",
        "febf::1, false",
        "fec0::1, false",
        "ff02::1, false",
        "4000::1, false"
    })
    void onlyWhatIsGivenOutToThePublicIsPublic(String address, boolean isPublic) throws UnknownHostException {
        assertThat(PublicInternet.contains(InetAddress.getByName(address))).isEqualTo(isPublic);
    }

    @Test
    void anIPv4AddressStaysWhatItIsWhenWrittenAsIPv6() throws UnknownHostException {
        assertThat(PublicInternet.contains(mapped(127, 0, 0, 1))).isFalse();
        assertThat(PublicInternet.contains(mapped(192, 168, 1, 1))).isFalse();
        assertThat(PublicInternet.contains(mapped(100, 64, 1, 1))).isFalse();
        assertThat(PublicInternet.contains(mapped(8, 8, 8, 8))).isTrue();
    }

    /** Java turns what it reads into IPv4 by itself, but not what came as bytes. */
    private static InetAddress mapped(int... v4) throws UnknownHostException {
        var bytes = new byte[16];
        bytes[10] = (byte) 0xff;
        bytes[11] = (byte) 0xff;
        for (var i = 0; i < 4; i++) {
            bytes[12 + i] = (byte) v4[i];
        }
        return Inet6Address.getByAddress(null, bytes, -1);
    }
}
