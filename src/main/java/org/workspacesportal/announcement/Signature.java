package org.workspacesportal.announcement;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves to who shares the secret that an announcement is the portal's, unchanged and from just now. */
final class Signature {

    static final String HEADER = "X-Portal-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** The value of the header, {@code t=<unix seconds>,v1=<HMAC-SHA256 of "<t>.<body>", hexadecimal>}. */
    static String of(String body, String secret, Instant at) {
        var seconds = at.getEpochSecond();
        return "t=" + seconds + ",v1=" + hmac(secret, seconds + "." + body);
    }

    static String hmac(String secret, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, missing);
        }
    }
}
