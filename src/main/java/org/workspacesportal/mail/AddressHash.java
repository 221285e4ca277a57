package org.workspacesportal.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Knows a mail address again without keeping it. */
public final class AddressHash {

    private AddressHash() {}

    /** SHA-256, hexadecimal, of the address without regard to case. */
    public static String of(String address) {
        try {
            var plain = address.strip().toLowerCase(Locale.ROOT);
            var digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
