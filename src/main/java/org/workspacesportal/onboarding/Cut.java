package org.workspacesportal.onboarding;

/** Cuts a text to what a column of a table holds. */
final class Cut {

    private Cut() {}

    /** As much of it as fits, and never half of a character that takes two places. */
    static String to(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }
}
