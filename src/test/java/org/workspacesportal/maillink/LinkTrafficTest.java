package org.workspacesportal.maillink;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.workspacesportal.limits.Allowance;
import org.workspacesportal.limits.TooManyCalls;

class LinkTrafficTest {

    private final LinkTraffic traffic =
            new LinkTraffic(new LinkTrafficSettings(Allowance.valueOf("4/1h"), Allowance.valueOf("2/1h")));

    @Test
    void whoeverTriesManyLinksIsSlowedDown() {
        for (var attempt = 0; attempt < 4; attempt++) {
            traffic.count("192.0.2.1", attempt + "-token");
        }

        assertThatExceptionOfType(TooManyCalls.class).isThrownBy(() -> traffic.count("192.0.2.1", "another"));
        assertThatCode(() -> traffic.count("192.0.2.2", "one-more")).doesNotThrowAnyException();
    }

    @Test
    void aLinkThatManyCallIsToo() {
        traffic.count("192.0.2.1", "abcdefg");
        traffic.count("192.0.2.2", "abcdefh");

        assertThatExceptionOfType(TooManyCalls.class).isThrownBy(() -> traffic.count("192.0.2.3", "abcdefi"));
        assertThatCode(() -> traffic.count("192.0.2.3", "x")).doesNotThrowAnyException();
    }
}
