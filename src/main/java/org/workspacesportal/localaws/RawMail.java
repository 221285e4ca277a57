package org.workspacesportal.localaws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mail, or a part of one, as it travels (RFC 5322 and MIME); only what a mailbox shows is read from it. */
final class RawMail {

    private static final Pattern END_OF_HEAD = Pattern.compile("\\r?\\n\\r?\\n");
    private static final Pattern FOLD = Pattern.compile("\\r?\\n(?=[ \\t])");
    private static final Pattern NEXT_ADDRESS = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private final Map<String, String> headers = new HashMap<>();
    private final String body;

    private RawMail(String octets) {
        // A part without headers begins with the empty line.
        var head = octets.startsWith("\n") || octets.startsWith("\r\n")
                ? new String[] {"", octets.stripLeading()}
                : END_OF_HEAD.split(octets, 2);
        for (var line : FOLD.matcher(head[0]).replaceAll("").split("\\r?\\n", -1)) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                headers.merge(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip(),
                        (first, next) -> first + ", " + next);
            }
        }
        body = head.length > 1 ? head[1] : "";
    }

    static RawMail parse(byte[] octets) {
        return new RawMail(EncodedWords.latin(octets));
    }

    /**
     * What the mail says.
     *
     * @param source sends it if the mail names nobody
     * @param destinations get it instead of those the mail names; none means those
     */
    Letter letter(@Nullable String source, List<String> destinations) {
        var from = headers.getOrDefault("from", source);
        if (from == null) {
            throw CallRefused.because("InvalidParameterValue", "Missing required header 'From'.");
        }
        var named = Stream.of("to", "cc", "bcc").flatMap(this::addresses).toList();
        return new Letter(
                destinations.isEmpty() ? named : destinations,
                from,
                addresses("reply-to").toList(),
                EncodedWords.decode(headers.getOrDefault("subject", "")),
                textOf("text/plain"),
                textOf("text/html"),
                headers);
    }

    private Stream<String> addresses(String header) {
        return NEXT_ADDRESS
                .splitAsStream(headers.getOrDefault(header, ""))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty));
    }

    private String textOf(String type) {
        return leaves().filter(part -> part.type().equals(type))
                .filter(part ->
                        !part.headers.getOrDefault("content-disposition", "").startsWith("attachment"))
                .findFirst()
                .map(RawMail::text)
                .orElse("");
    }

    private Stream<RawMail> leaves() {
        var boundary = type().startsWith("multipart/") ? parameter("boundary") : null;
        return boundary == null ? Stream.of(this) : parts(boundary).stream().flatMap(RawMail::leaves);
    }

    private List<RawMail> parts(String boundary) {
        var parts = new ArrayList<RawMail>();
        var pieces = ("\n" + body).split("\\r?\\n--" + Pattern.quote(boundary), -1);
        for (var i = 1; i < pieces.length && !pieces[i].startsWith("--"); i++) {
            parts.add(new RawMail(pieces[i].replaceFirst("^[ \\t]*\\r?\\n", "")));
        }
        return parts;
    }

    private String text() {
        var encoding = headers.getOrDefault("content-transfer-encoding", "").toLowerCase(Locale.ROOT);
        var octets =
                switch (encoding) {
                    case "base64" -> EncodedWords.base64(body);
                    case "quoted-printable" -> EncodedWords.quotedPrintable(body);
                    default -> body;
                };
        // A line of text ends with CRLF on its way and with LF where it is read.
        return EncodedWords.text(octets, parameter("charset")).replace("\r\n", "\n");
    }

    private String type() {
        return headers.getOrDefault("content-type", "text/plain")
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private @Nullable String parameter(String name) {
        var found = Pattern.compile(";\\s*" + name + "\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE)
                .matcher(headers.getOrDefault("content-type", ""));
        if (!found.find()) {
            return null;
        }
        return found.group(1) != null ? found.group(1) : found.group(2);
    }
}
