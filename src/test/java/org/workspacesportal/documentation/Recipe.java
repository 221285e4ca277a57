package org.workspacesportal.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Commands of a page, and what it says they answer.
 *
 * @param commands for bash
 * @param answers what their output has to contain, one after the other; {@code ...} is anything
 */
record Recipe(String commands, List<String> answers) {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```(sh|text)\\n(.*?)^```$");

    /** All of a page below a heading, which is to the next one of the same kind. */
    static List<Recipe> below(Path page, String heading) throws IOException {
        var text = Files.readString(page).replace("\r\n", "\n");
        var kind = heading.substring(0, heading.indexOf(' ') + 1);
        var begin = text.indexOf(heading + "\n");
        if (begin < 0) {
            throw new IllegalArgumentException(page + " has no heading " + heading);
        }
        var end = text.indexOf("\n" + kind, begin);
        return in(text.substring(begin, end < 0 ? text.length() : end));
    }

    private static List<Recipe> in(String text) {
        var recipes = new ArrayList<Recipe>();
        FENCED.matcher(text).results().forEach(block -> {
            if (block.group(1).equals("sh")) {
                recipes.add(new Recipe(block.group(2), List.of()));
            } else {
                var before = recipes.remove(recipes.size() - 1);
                recipes.add(new Recipe(before.commands(), block.group(2).lines().toList()));
            }
        });
        return recipes;
    }

    /** What an output has to look like. */
    Pattern expected() {
        var lines = answers.stream()
                .map(line -> Stream.of(line.split("\\.\\.\\.", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*?")))
                .collect(Collectors.joining(".*?"));
        return Pattern.compile(lines, Pattern.DOTALL);
    }
}
