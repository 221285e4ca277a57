package org.workspacesportal.announcement;

import java.util.regex.Pattern;

/**
 * Text from people in the markup of chats. What they have in common is how to write {@code & < >}; for the rest of their markup no one way to take
 * its meaning holds in all of them, so its characters give way to ones that look alike and mean nothing.
 */
final class ChatText {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Z}]+");
    // All ASCII punctuation but what names need and no markup uses within a line.
    private static final Pattern MARKUP = Pattern.compile("[\\p{Punct}&&[^&<>.,'\"()+/-]]");
    // evil.example would become a link.
    private static final Pattern DOT_WITHIN_WORD = Pattern.compile("\\.(?=\\S)");
    private static final String DOT_LOOKALIKE = "\u2024";
    private static final int TO_FULL_WIDTH = 0xFEE0;

    private ChatText() {}

    /** The text as one line that forms no markup, link or mention in Slack, Markdown and HTML. */
    static String of(String text) {
        var line = INVISIBLE.matcher(text).replaceAll(" ").strip();
        var plain = MARKUP.matcher(line)
                .replaceAll(found -> Character.toString(found.group().charAt(0) + TO_FULL_WIDTH));
        return DOT_WITHIN_WORD
                .matcher(plain)
                .replaceAll(DOT_LOOKALIKE)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
