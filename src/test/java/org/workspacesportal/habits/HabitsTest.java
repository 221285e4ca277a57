package org.workspacesportal.habits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What stands around the code - the build on GitHub, short names, change log, pages for those who take part - goes with the code. */
class HabitsTest {

    private static final Pattern TARGET = Pattern.compile("(?m)^(\\w+): ; (.+)$");
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>workspaces-portal</artifactId>\\s*<version>([^<]+)");
    private static final Pattern JAVA = Pattern.compile("<java.version>([^<]+)");
    private static final Pattern NAMED_TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))`");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)");

    @Test
    void githubDoesWhatEverybodyDoes() throws IOException {
        Map<String, ?> workflow = new Yaml().load(text(".github/workflows/ci.yml"));

        assertThat(Path.of(".ci/run")).isExecutable();
        assertThat(steps(workflow))
                .anySatisfy(step -> assertThat(step.get("run")).isEqualTo(".ci/run"));
        assertThat(steps(workflow).map(step -> step.get("with")).map(String::valueOf))
                .anySatisfy(with -> assertThat(with).contains("java-version=" + found(JAVA, text("pom.xml"))));
        assertThat(workflow.get("permissions")).isEqualTo(Map.of("contents", "read"));
        assertThat(steps(workflow).filter(step -> step.containsKey("uses")).map(step -> step.get("uses")))
                .isNotEmpty()
                .allSatisfy(action -> assertThat(action).asString().matches("[\\w/-]+@v\\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void shortNamesStandForWhatTheReadmeSays() throws IOException {
        var readme = text("README.md");
        var targets = TARGET.matcher(text("Makefile")).results().toList();

        assertThat(targets).hasSize(6).allSatisfy(target -> {
            assertThat(readme).contains(target.group(2));
            assertThat(text("Makefile")).containsPattern("\\.PHONY:.* " + target.group(1) + "\\b");
        });
    }

    @Test
    void theChangeLogTellsOfThisVersion() throws IOException {
        var version = found(VERSION, text("pom.xml"));

        assertThat(text("CHANGELOG.md"))
                .containsPattern(
                        version.endsWith("-SNAPSHOT")
                                ? "(?m)^## \\[Unreleased] " + Pattern.quote(version.replace("-SNAPSHOT", "")) + "$"
                                : "(?m)^## \\[" + Pattern.quote(version) + "] - \\d{4}-\\d{2}-\\d{2}$");
    }

    @Test
    void theLicenceOfThePomIsTheOneInTheFile() throws IOException {
        var licence = found(Pattern.compile("(?s)<licenses>.*?<name>([^<]+)</name>"), text("pom.xml"));

        assertThat(licence).isEqualTo("Apache-2.0");
        assertThat(text("LICENSE")).contains("Apache License").contains("Version 2.0, January 2004");
        assertThat(text("src/test/resources/supplychain/licences.txt")).contains(licence);
    }

    static List<Path> settings() throws IOException {
        try (var github = Files.walk(Path.of(".github"));
                var container = Files.walk(Path.of(".devcontainer"))) {
            return Stream.concat(github, container)
                    .filter(file -> file.toString().matches(".*\\.(yml|json)"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void whatToolsReadCanBeRead(Path file) throws IOException {
        var content = text(file.toString());

        assertThatCode(() -> assertThat(
                                file.toString().endsWith(".json")
                                        ? new ObjectMapper().readValue(content, Map.class)
                                        : new Yaml().<Map<String, ?>>load(content))
                        .isNotEmpty())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pagesNameTestsAndFilesThatAreThere(Path page) throws IOException {
        var tests = NAMED_TEST.matcher(text(page.toString())).results().map(found -> found.group(1));
        var folder = page.toAbsolutePath().getParent();

        try (var sources = Files.walk(Path.of("src/test/java"))) {
            var known = sources.map(file -> file.getFileName().toString()).toList();
            assertThat(tests).allSatisfy(test -> assertThat(known).contains(test + ".java"));
        }
        assertThat(LINK.matcher(text(page.toString())).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(folder.resolve(link)).exists());
    }

    static Stream<Path> pages() {
        return Stream.of(
                        "README.md",
                        "CONTRIBUTING.md",
                        "CHANGELOG.md",
                        "SECURITY.md",
                        "docs/change-the-process.md",
                        "docs/accessibility.md",
                        "docs/support.md")
                .map(Path::of);
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, ?>> steps(Map<String, ?> workflow) {
        return ((Map<String, Map<String, ?>>) workflow.get("jobs"))
                .values().stream().flatMap(job -> ((List<Map<String, ?>>) job.get("steps")).stream());
    }

    private static String found(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        assertThat(match.find()).as(pattern.pattern()).isTrue();
        return match.group(1);
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of(file));
    }
}
