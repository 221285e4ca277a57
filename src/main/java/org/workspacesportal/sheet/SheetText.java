package org.workspacesportal.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of a sheet, and what it has between its cells. */
final class SheetText {

    /** No larger one is read. */
    static final int MOST_MEGABYTES = 2;

    static final int MOST_BYTES = MOST_MEGABYTES << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private SheetText() {}

    /**
     * Reads UTF-8, with or without its mark in front.
     *
     * @throws SheetRefused when it is too large or anything else than that
     */
    static String of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw refused("onboarding.too-large", SheetReader.MOST_ROWS, MOST_MEGABYTES);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // Text of other encodings may pass for UTF-8 but for this.
            if (text.indexOf('\0') < 0) {
                return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            }
        } catch (CharacterCodingException otherEncoding) {
            // Said below.
        }
        throw refused("onboarding.not-utf-8");
    }

    /** What stands between the cells of the first line: spreadsheet programs write what their language has. */
    static char separator(String text) {
        var heading = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        return SEPARATORS.stream()
                .max((one, other) -> Long.compare(count(heading, one), count(heading, other)))
                .filter(most -> count(heading, most) > 0)
                .orElse(',');
    }

    private static long count(String text, char separator) {
        return text.chars().filter(character -> character == separator).count();
    }

    private static SheetRefused refused(String key, Object... arguments) {
        return new SheetRefused(RowError.of(1, null, "", key, arguments));
    }
}
