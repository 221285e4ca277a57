package org.workspacesportal.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final Instant AT = Instant.parse("2026-12-24T10:00:00.987Z");

    /** RFC 4231, test case 2. */
    @Test
    void theHmacIsTheOneOfTheStandard() {
        assertThat(Signature.hmac("Jefe", "what do ya want for nothing?"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    /** The expected value is what {@code openssl dgst -sha256 -hmac} says of the same bytes. */
    @Test
    void timeAndBodyAreSignedTogether() {
        assertThat(Signature.of("{\"text\":\"WS-2026-000001 waits for you\"}", "s3cret-of-the-channel", AT))
                .isEqualTo("t=1798106400,v1=c502894f618ebda35ee2bef5f19868458975c2fc3e7984ff7d1dd5aabc3b41a9");
    }

    @Test
    void lettersBeyondAsciiAreSignedAsUtf8() {
        assertThat(Signature.of("{\"text\":\"Jürgen & Zoë\"}", "schlüssel", AT))
                .isEqualTo("t=1798106400,v1=9bccdbb4e83b43992d9c4b471a96876f5ca99ea752fd0f7aa49cd8b9c31dbdd9");
    }
}
