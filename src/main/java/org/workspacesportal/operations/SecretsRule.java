package org.workspacesportal.operations;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Secrets come from the environment or from files; everybody on the machine sees program arguments, and everybody with the jar what is in it. */
class SecretsRule implements Rule {

    private static final Pattern SECRET = Pattern.compile(
            ".*(password|secret|token|secretaccesskey|sessiontoken)|portal\\.announcements\\.webhooks\\..*\\.url",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^:}]*}|");

    @Override
    public Stream<Finding> check(Settings settings) {
        return settings.below("portal", "spring", "server", "camunda", "management", "aws")
                .filter(setting -> SECRET.matcher(setting.getName().toString().replace("-", ""))
                        .matches())
                .filter(setting ->
                        !PLACEHOLDER.matcher(String.valueOf(setting.getValue())).matches())
                .flatMap(setting -> exposure(setting).stream()
                        .map(place -> new Finding(
                                setting.getName().toString(),
                                "is a secret and stands in " + place,
                                "Set it by an environment variable or a file, and change the secret")));
    }

    private static Optional<String> exposure(ConfigurationProperty setting) {
        var source = setting.getSource() == null ? null : setting.getSource().getUnderlyingSource();
        if (source instanceof CommandLinePropertySource<?>) {
            return Optional.of("the program arguments, which everybody on the machine can read");
        }
        if (source instanceof PropertySource<?> properties
                && properties.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)) {
            return Optional.of("the JVM's arguments, which everybody on the machine can read");
        }
        return isInsideTheApplication(setting.getOrigin())
                ? Optional.of("a file inside the application")
                : Optional.empty();
    }

    private static boolean isInsideTheApplication(@Nullable Origin origin) {
        var written = origin instanceof PropertySourceOrigin property ? property.getOrigin() : origin;
        return written instanceof TextResourceOrigin text
                && text.getResource() != null
                // By what it says of itself, as the class path may be wrapped.
                && text.getResource().getDescription().startsWith("class path resource");
    }
}
