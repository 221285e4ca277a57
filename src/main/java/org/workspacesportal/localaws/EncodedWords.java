package org.workspacesportal.localaws;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways mails carry characters beyond ASCII: encoded words in headers (RFC 2047), quoted-printable in bodies (RFC 2045). */
final class EncodedWords {

    private static final Pattern WORD = Pattern.compile("=\\?([^?*]+)(?:\\*[^?]*)?\\?([BbQq])\\?([^?]*)\\?=");
    private static final Pattern SPACE_BETWEEN = Pattern.compile("(\\?=)\\s+(?==\\?[^?]+\\?[BbQq]\\?)");
    private static final Pattern SOFT_BREAK = Pattern.compile("=[ \\t]*\\r?\\n");
    private static final Pattern OCTET = Pattern.compile("=([0-9A-Fa-f]{2})");

    private EncodedWords() {}

    /** The header's text as people read it. */
    static String decode(String header) {
        var joined = SPACE_BETWEEN.matcher(header).replaceAll("$1");
        return WORD.matcher(joined)
                .replaceAll(word -> Matcher.quoteReplacement(
                        decodeWord(word.group(1), word.group(2).equalsIgnoreCase("B"), word.group(3))));
    }

    /** The octets of a quoted-printable body, one character each. */
    static String quotedPrintable(String body) {
        var unbroken = SOFT_BREAK.matcher(body).replaceAll("");
        return OCTET.matcher(unbroken)
                .replaceAll(
                        octet -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(octet.group(1), 16))));
    }

    /** The octets of a base64 body, one character each. */
    static String base64(String body) {
        try {
            return latin(Base64.getMimeDecoder().decode(body));
        } catch (IllegalArgumentException e) {
            throw CallRefused.because("InvalidParameterValue", "The message contains base64 that cannot be decoded.");
        }
    }

    static String latin(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    /** The text that the octets, one character each, mean in a character set; UTF-8 when that is unknown. */
    static String text(String octets, @Nullable String charset) {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), charset(charset));
    }

    private static String decodeWord(String charset, boolean base64, String encoded) {
        return text(base64 ? base64(encoded) : quotedPrintable(encoded.replace('_', ' ')), charset);
    }

    private static Charset charset(@Nullable String name) {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
