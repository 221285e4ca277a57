package org.workspacesportal.diagram;

import java.util.ArrayList;
import java.util.List;

/** How wide text gets in a common sans-serif face: a table, because a machine's own fonts would make pictures differ. */
final class Typeface {

    private static final String NARROW = "ijlI.,:;'|!";
    private static final String SLIM = "frt()[]{}-/\\\" ";
    private static final String WIDE = "mwMW%@";

    private Typeface() {}

    static double width(String text, double fontSize) {
        return text.chars().mapToDouble(Typeface::width).sum() * fontSize;
    }

    /** The text in lines no wider than asked for; a word that is wider on its own is broken with a hyphen. */
    static List<String> wrap(String text, double fontSize, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, fontSize) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, fontSize) > width && line.length() > 2) {
                int end = line.length() - 1;
                while (end > 1 && width(line.substring(0, end) + "-", fontSize) > width) {
                    end--;
                }
                lines.add(line.substring(0, end) + "-");
                line = line.substring(end);
            }
        }
        lines.add(line);
        return lines;
    }

    private static double width(int character) {
        if (NARROW.indexOf(character) >= 0) {
            return 0.26;
        }
        if (SLIM.indexOf(character) >= 0) {
            return 0.32;
        }
        if (WIDE.indexOf(character) >= 0) {
            return 0.85;
        }
        return Character.isUpperCase(character) ? 0.7 : 0.55;
    }
}
