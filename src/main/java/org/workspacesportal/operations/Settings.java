package org.workspacesportal.operations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;

/** The settings as the service would start with them, wherever they come from. */
class Settings {

    private final ConfigurableEnvironment environment;

    Settings(ConfigurableEnvironment environment) {
        this.environment = environment;
        ConfigurationPropertySources.attach(environment);
    }

    /** The value, or an empty text where there is none. */
    String text(String name) {
        return environment.getProperty(name, "").strip();
    }

    boolean isSet(String name) {
        return !text(name).isEmpty();
    }

    <T> T bound(String prefix, Class<T> type) {
        return Binder.get(environment).bindOrCreate(prefix, type);
    }

    <T> List<T> list(String name, Class<T> type) {
        return Binder.get(environment).bind(name, Bindable.listOf(type)).orElse(List.of());
    }

    /** All settings that count that have one of these names or stand below it; their values are as written, with placeholders. */
    Stream<ConfigurationProperty> below(String... prefixes) {
        Map<ConfigurationPropertyName, ConfigurationProperty> found = new LinkedHashMap<>();
        for (var source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource settings) {
                settings.stream()
                        .filter(name -> Stream.of(prefixes)
                                .map(ConfigurationPropertyName::of)
                                .anyMatch(prefix -> prefix.equals(name) || prefix.isAncestorOf(name)))
                        .forEach(name -> {
                            var setting = settings.getConfigurationProperty(name);
                            if (setting != null) {
                                found.putIfAbsent(name, setting);
                            }
                        });
            }
        }
        return found.values().stream();
    }

    /** What stands there once its placeholders are filled in. */
    String valueOf(ConfigurationProperty setting) {
        return environment.resolvePlaceholders(String.valueOf(setting.getValue()));
    }
}
