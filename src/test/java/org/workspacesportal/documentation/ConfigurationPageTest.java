package org.workspacesportal.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of all settings is the one the code has. */
class ConfigurationPageTest {

    private static final Path PAGE = Path.of("docs", "configuration.md");
    private static final String HEAD =
            "| setting | environment variable | type | default | meaning |\n|---|---|---|---|---|\n";

    @Test
    void thePageHasAllSettings() throws IOException {
        var profiles = Settings.ofProfiles();
        var page = new StringBuilder();
        for (var room : Settings.byRoom().entrySet()) {
            page.append("\n## `%s`\n\n".formatted(room.getKey())).append(HEAD);
            room.getValue().forEach(setting -> page.append(setting.row(own(setting, profiles)))
                    .append('\n'));
        }

        new GeneratedPart(PAGE, getClass()).mustBe(page.toString());
    }

    @Test
    void eachSettingSaysWhatItMeans() throws IOException {
        var all = Settings.byRoom().values().stream().flatMap(List::stream).toList();

        assertThat(all).hasSizeGreaterThan(150).allSatisfy(setting -> assertThat(setting.meaning())
                .as(setting.name())
                .isNotBlank());
    }

    /** A profile that set something nobody reads would be shown nowhere. */
    @Test
    void whatTheProfilesSetIsASetting() throws IOException {
        var names = Settings.byRoom().values().stream()
                .flatMap(List::stream)
                .map(setting -> setting.name().replace("[]", "[0]"))
                .collect(Collectors.toSet());
        var set = Settings.ofProfiles().values().stream()
                .flatMap(profile -> profile.keySet().stream())
                .map(name -> name.replaceAll("\\[\\d+]", "[0]").replaceAll("descriptions\\..*", "descriptions"))
                .toList();

        assertThat(set).isNotEmpty().allMatch(names::contains);
    }

    /** Pages tell settings by name; one that is renamed would go on being told. */
    @Test
    void settingsThatPagesNameAreThere() throws IOException {
        var names = Settings.byRoom().values().stream()
                .flatMap(List::stream)
                .map(setting -> setting.name().replace("[]", ""))
                .toList();
        var told = Pattern.compile("`(portal\\.[a-z][a-z.-]*[a-z])(?:=[^`]*)?`");
        var meters = meters();
        try (var pages = Files.list(Path.of("docs"))) {
            for (var page :
                    pages.filter(file -> file.toString().endsWith(".md")).toList()) {
                assertThat(told.matcher(Files.readString(page)).results().map(found -> found.group(1)))
                        .as(page.toString())
                        .allMatch(setting ->
                                meters.contains(setting) || names.stream().anyMatch(name -> isOf(setting, name)));
            }
        }
    }

    private static Set<String> meters() throws IOException {
        var meter = Pattern.compile("\"(portal\\.[a-z][a-z.-]*)\"");
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var meters = new TreeSet<String>();
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                var text = Files.readString(source);
                if (text.contains("import io.micrometer.")) {
                    meter.matcher(text).results().forEach(found -> meters.add(found.group(1)));
                }
            }
            return meters;
        }
    }

    /** It is that setting, what begins so, or a name of one's own below it. */
    private static boolean isOf(String told, String name) {
        return name.equals(told) || name.startsWith(told + ".") || told.startsWith(name + ".");
    }

    private static Map<String, String> own(Setting setting, Map<String, Map<String, String>> profiles) {
        var own = new LinkedHashMap<String, String>();
        profiles.forEach((profile, set) -> {
            var value = set.get(setting.name());
            if (value != null) {
                own.put(profile, value);
            }
        });
        return own;
    }
}
