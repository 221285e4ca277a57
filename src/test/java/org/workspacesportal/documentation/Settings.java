package org.workspacesportal.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;

/** All settings of the portal, from what the compiler wrote down about them and the files that come with it. */
final class Settings {

    private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");
    private static final Pattern OURS = Pattern.compile("org\\.workspacesportal\\.[\\w.]+\\$\\w+");
    private static final String ROOMS = "org.workspacesportal.";

    private Settings() {}

    /** The settings by room, rooms and settings in the order of the alphabet. */
    static Map<String, List<Setting>> byRoom() throws IOException {
        var rooms = new TreeMap<String, List<Setting>>();
        var all = new ObjectMapper().readTree(METADATA.toFile()).path("properties");
        for (var property : all) {
            if (property.path("name").asText().startsWith("portal.")) {
                of(property).forEach(setting -> rooms.computeIfAbsent(setting.room(), room -> new ArrayList<>())
                        .add(setting));
            }
        }
        return rooms;
    }

    private static List<Setting> of(JsonNode property) throws IOException {
        var name = property.path("name").asText();
        var type = property.path("type").asText();
        var room =
                property.path("sourceType").asText().substring(ROOMS.length()).split("\\.")[0];
        var described = OURS.matcher(type);
        if (type.startsWith("java.util.") && described.find()) {
            var below = type.startsWith("java.util.List") ? name + "[]." : name + ".<group>.";
            return SettingsRecord.of(described.group()).settings(below, room);
        }
        return List.of(new Setting(
                name,
                type,
                text(property, "defaultValue"),
                property.path("description").asText(),
                room));
    }

    private static @Nullable String text(JsonNode property, String field) {
        return property.has(field) ? property.path(field).asText() : null;
    }

    /** What the files that come with the portal set, by profile and name. */
    static Map<String, Map<String, String>> ofProfiles() throws IOException {
        var profiles = new LinkedHashMap<String, Map<String, String>>();
        profiles.put("production", set("application-production.yaml", 0));
        profiles.put("demo", set("application.yaml", 1));
        return profiles;
    }

    private static Map<String, String> set(String file, int document) throws IOException {
        var documents =
                new YamlPropertySourceLoader().load(file, new FileSystemResource(Path.of("src/main/resources", file)));
        var source = (EnumerablePropertySource<?>) documents.get(document);
        var set = new TreeMap<String, String>();
        for (var name : source.getPropertyNames()) {
            if (name.startsWith("portal.")) {
                set.put(name, "`" + source.getProperty(name) + "`");
            }
        }
        return set;
    }
}
