package org.workspacesportal.documentation;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A record of settings as its source describes it.
 *
 * @param type the record
 * @param meanings what its Javadoc says of each component
 */
record SettingsRecord(Class<?> type, Map<String, String> meanings) {

    static SettingsRecord of(String typeName) throws IOException {
        try {
            var type = Class.forName(typeName);
            var file = typeName.replaceAll("\\$.*", "").replace('.', '/') + ".java";
            var source = Files.readString(Path.of("src/main/java", file));
            var javadoc = RecordWords.javadoc(source, type.getSimpleName());
            return new SettingsRecord(type, RecordWords.of(javadoc));
        } catch (ClassNotFoundException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    /** Its components as settings below this name. */
    List<Setting> settings(String below, String room) {
        var constructor = type.getDeclaredConstructors()[0];
        return Stream.of(constructor.getParameters())
                .map(part -> new Setting(
                        below + dashed(part.getName()),
                        part.getParameterizedType().getTypeName(),
                        standard(part),
                        meanings.getOrDefault(part.getName(), ""),
                        room))
                .toList();
    }

    private static @Nullable String standard(Parameter part) {
        var standard = part.getAnnotation(DefaultValue.class);
        return standard == null ? null : String.join(", ", standard.value());
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
