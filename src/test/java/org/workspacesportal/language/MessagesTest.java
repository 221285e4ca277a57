package org.workspacesportal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;

/** Whatever is said is said in all languages, and nothing stands in the bundles that nobody says. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final Pattern IN_TEMPLATES = Pattern.compile(
            "#\\{([a-zA-Z0-9._-]+)(?=[}(])|#(?:words\\.of|messages\\.msg)\\('([a-zA-Z0-9._-]+)'\\s*[,)]");
    private static final Pattern IN_SOURCES =
            Pattern.compile("(?:Said|words)\\.of\\(\\s*\"([a-z][a-zA-Z0-9._-]+)\"\\s*[,)]");
    /** Keys of which code or a template makes the end, such as {@code 'status.' + status}. */
    private static final Pattern BEGINNINGS = Pattern.compile("['\"]([a-z][a-zA-Z-]*\\.[a-zA-Z.-]*)['\"]\\s*\\+");

    static List<String> bundles() {
        return files(MESSAGES, ".properties").stream()
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .filter(name -> !name.contains("_"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageSaysTheSame(String bundle) {
        var english = load(bundle);

        for (var language : Language.values()) {
            if (language != Language.EN) {
                var translated = load(bundle + "_" + language.locale().getLanguage());
                assertThat(translated.keySet()).as(bundle + " in " + language).isEqualTo(english.keySet());
                english.forEach((key, text) -> assertThat(arguments(translated.getOrDefault(key, "")))
                        .as("arguments of " + key + " in " + language)
                        .isEqualTo(arguments(text)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsOneThatCanBeSaid(String bundle) {
        Stream.of(Language.values())
                .forEach(language -> load(file(bundle, language)).forEach((key, text) -> {
                    assertThat(text).as(key + " in " + language).isNotBlank().doesNotContain("'", "??");
                    assertThat(new MessageFormat(text, language.locale()).format(new Object[] {1, 2, 3, 4}))
                            .as(key + " in " + language)
                            .doesNotContain("{", "}");
                }));
    }

    @Test
    void everyBundleIsRead() throws IOException {
        var settings = new YamlPropertySourceLoader()
                .load("settings", new FileSystemResource("src/main/resources/application.yaml"))
                .get(0);
        var read =
                String.valueOf(settings.getProperty("spring.messages.basename")).split(",\\s*");

        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(
                        bundles().stream().map(name -> "messages/" + name).toList());
    }

    @Test
    void whatIsSaidHasWordsAndNothingElseHas() {
        var known = new TreeMap<String, String>();
        bundles().forEach(bundle -> load(bundle).keySet().forEach(key -> assertThat(known.put(key, bundle))
                .as("bundles with the key " + key)
                .isNull()));
        var said = new TreeSet<String>();
        var beginnings = new TreeSet<String>();
        var code = new StringBuilder();
        files(TEMPLATES, "").forEach(file -> collect(read(file), IN_TEMPLATES, said, beginnings, code));
        files(SOURCES, ".java").forEach(file -> collect(read(file), IN_SOURCES, said, beginnings, code));

        assertThat(said).hasSizeGreaterThan(100);
        assertThat(said).as("what is said").isSubsetOf(known.keySet());
        assertThat(known.keySet().stream()
                        .filter(key -> !said.contains(key)
                                && code.indexOf('"' + key + '"') < 0
                                && code.indexOf("'" + key + "'") < 0
                                && beginnings.stream().noneMatch(key::startsWith)))
                .as("texts nobody says")
                .isEmpty();
    }

    private static void collect(
            String text, Pattern pattern, TreeSet<String> said, TreeSet<String> beginnings, StringBuilder code) {
        pattern.matcher(text)
                .results()
                .forEach(found -> said.add(found.group(1) == null ? found.group(2) : found.group(1)));
        BEGINNINGS.matcher(text).results().forEach(found -> beginnings.add(found.group(1)));
        code.append(text);
    }

    private static TreeSet<Object> arguments(String text) {
        var formats = new MessageFormat(text, Locale.ENGLISH).getFormatsByArgumentIndex();
        var used = new TreeSet<Object>();
        for (var index = 0; index < formats.length; index++) {
            if (text.contains("{" + index)) {
                used.add(index);
            }
        }
        return used;
    }

    private static String file(String bundle, Language language) {
        return language == Language.EN
                ? bundle
                : bundle + "_" + language.locale().getLanguage();
    }

    private static Map<String, String> load(String name) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(name + ".properties"))) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var texts = new HashMap<String, String>();
        properties.forEach((key, text) -> texts.put(String.valueOf(key), String.valueOf(text)));
        return texts;
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
