package org.workspacesportal.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about security promises no test that is not there, and leaves out no hole we know of. */
class SecurityPageTest {

    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))`");

    @Test
    void everyTestItNamesExists() throws IOException {
        var named = Stream.concat(
                        TEST.matcher(page()).results().map(SecurityPageTest::name),
                        KnownHole.all().stream()
                                .filter(hole -> hole.verdict().equals("shut"))
                                .map(KnownHole::why))
                .distinct()
                .toList();
        try (var files = Files.walk(Path.of("src/test/java"))) {
            var tests = files.map(file -> file.getFileName().toString()).toList();

            assertThat(named).hasSizeGreaterThan(5).allSatisfy(test -> assertThat(tests)
                    .contains(test + ".java"));
        }
    }

    @Test
    void itTellsOfEveryHoleWeKnow() throws IOException {
        var page = page();

        assertThat(KnownHole.all()).allSatisfy(hole -> assertThat(page).contains(hole.hole()));
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/security.md"));
    }

    private static String name(MatchResult match) {
        return match.group(1);
    }
}
