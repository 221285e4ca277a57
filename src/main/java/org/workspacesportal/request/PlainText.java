package org.workspacesportal.request;

import java.text.Normalizer;
import java.util.stream.IntStream;

/** Text that people write for people: kept literally, free of characters that cannot be shown or that mislead. */
public final class PlainText {

    /** Hangul's fillers and the Braille pattern without dots: letters and signs to a program, nothing to people. */
    private static final String BLANK_LETTERS = "\u115F\u1160\u3164\uFFA0\u2800";

    private PlainText() {}

    /** Unifies line ends and composed characters and trims; changes nothing else. */
    static String tidy(String text) {
        return Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
                .strip();
    }

    /** Whether every character can be stored and shown: no control, no direction override, no broken surrogate. */
    static boolean isShowable(String text) {
        return text.codePoints().allMatch(PlainText::isShowable);
    }

    private static boolean isShowable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.SURROGATE -> false;
            default -> !overridesDirection(character);
        };
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK -> false;
            default -> BLANK_LETTERS.indexOf(character) < 0;
        };
    }

    private static boolean overridesDirection(int character) {
        return IntStream.rangeClosed(0x202A, 0x202E).anyMatch(c -> c == character)
                || IntStream.rangeClosed(0x2066, 0x2069).anyMatch(c -> c == character);
    }

    /** As much of a text as fits, and never half of a character that takes two places. */
    public static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }

    /**
     * Checks a comment or a reason.
     *
     * @return the text tidied; empty where nothing of it can be seen
     * @throws InvalidInput naming the field, when it is longer than {@code limit} characters or cannot be shown
     */
    public static String checked(String field, String text, int limit) {
        // Tidied first: forms send two characters at the end of a line and count one.
        var tidied = tidy(text);
        if (tidied.length() > limit) {
            throw new InvalidInput(field, "too-long", limit, tidied.length());
        }
        if (!isShowable(tidied)) {
            throw new InvalidInput(field, "not-showable");
        }
        return tidied.codePoints().anyMatch(PlainText::isVisible) ? tidied : "";
    }
}
