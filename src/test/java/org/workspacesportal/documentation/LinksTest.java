package org.workspacesportal.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages lead to pages, headings, files and tests that are there. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]*)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\">");
    private static final Pattern TEST = Pattern.compile("`(\\w*[a-z](?:Test|IT))`");

    @Test
    void linksLeadSomewhere() throws IOException {
        for (var page : pages()) {
            assertThat(LINK.matcher(withoutCode(page)).results().map(found -> found.group(1)))
                    .as(page.toString())
                    .allMatch(link -> leadsSomewhere(page, link));
        }
    }

    @Test
    void testsThatPagesNameAreThere() throws IOException {
        Set<String> tests;
        try (var files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        for (var page : pages()) {
            assertThat(TEST.matcher(Files.readString(page)).results().map(found -> found.group(1)))
                    .as(page.toString())
                    .allMatch(tests::contains);
        }
    }

    /** Whoever begins at the index finds them all. */
    @Test
    void theIndexHasAllPages() throws IOException {
        var index = Files.readString(Path.of("docs", "README.md"));
        try (var files = Files.list(Path.of("docs"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".md") && !name.equals("README.md")))
                    .allMatch(name -> index.contains("](" + name + ")"));
        }
    }

    private static List<Path> pages() throws IOException {
        try (var files = Files.walk(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md")), files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static boolean leadsSomewhere(Path page, String link) {
        if (link.matches("[a-z]+:.*")) {
            return true;
        }
        var parts = link.split("#", 2);
        var target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(target) && (parts.length == 1 || headings(target).contains(parts[1]));
    }

    /** As GitHub names them. */
    private static Set<String> headings(Path page) {
        var text = withoutCode(page);
        return Stream.concat(
                        HEADING.matcher(text).results().map(found -> found.group(1)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                                .replace(' ', '-')),
                        ANCHOR.matcher(text).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
    }

    private static String withoutCode(Path page) {
        try {
            return Files.readString(page).replace("\r\n", "\n").replaceAll("(?ms)^```.*?^```$", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
