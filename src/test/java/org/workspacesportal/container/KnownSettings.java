package org.workspacesportal.container;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/** All settings the portal and what it is made of know, from the list each library brings along. */
final class KnownSettings {

    private static final Pattern IN_A_LIST = Pattern.compile("(.+)\\[\\d+]\\.([a-z-]+)");
    private static final Pattern LIST = Pattern.compile("java\\.util\\.List<(.+)>");

    private final Map<String, String> types = new HashMap<>();
    private final Set<String> variables;

    KnownSettings() throws IOException {
        var json = new ObjectMapper();
        for (var list : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/spring-configuration-metadata.json")) {
            for (var setting : json.readTree(list.getContentAsByteArray()).path("properties")) {
                types.put(setting.path("name").asText(), setting.path("type").asText());
            }
        }
        variables = types.keySet().stream()
                .map(name -> name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** The settings in a file. */
    static Stream<String> in(String yaml) {
        var settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
        return new TreeSet<>(settings.getObject().stringPropertyNames()).stream();
    }

    boolean isVariable(String name) {
        return variables.contains(name);
    }

    boolean isSetting(String name) {
        var part = IN_A_LIST.matcher(name);
        return types.containsKey(name) || (part.matches() && isPart(types.get(part.group(1)), part.group(2)));
    }

    private static boolean isPart(String type, String name) {
        var list = LIST.matcher(type);
        return list.matches()
                && Stream.of(ClassUtils.resolveClassName(list.group(1), null).getRecordComponents())
                        .map(RecordComponent::getName)
                        .anyMatch(name.replace("-", "")::equalsIgnoreCase);
    }
}
