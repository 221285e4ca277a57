package org.workspacesportal.desktop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.aws.Workspace;
import org.workspacesportal.aws.WorkspaceSetup;

/** The setup of a desktop as one line, the same for the same setup; what AWS does not tell is left out. */
final class SetupText {

    private SetupText() {}

    /** Of a desktop that AWS is at work on nobody can say yet how it is set up. */
    static Optional<String> of(Workspace desktop) {
        return Condition.of(desktop.state()).isPassing() || desktop.setup().runningMode() == null
                ? Optional.empty()
                : Optional.of(of(desktop.setup()));
    }

    static String of(WorkspaceSetup setup) {
        var line = new LinkedHashMap<String, String>();
        put(line, "bundle", setup.bundleId());
        put(line, "running-mode", setup.runningMode());
        put(line, "auto-stop", setup.autoStopMinutes());
        put(line, "compute-type", setup.computeType());
        put(line, "root-volume", setup.rootGib());
        put(line, "user-volume", setup.userGib());
        return line.entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue())
                .collect(Collectors.joining(";"));
    }

    private static void put(Map<String, String> line, String property, @Nullable Object value) {
        if (value != null) {
            line.put(property, value.toString());
        }
    }

    /** In what two setups are not the same, in the order of their properties. */
    static List<Difference> differences(@Nullable String expected, @Nullable String now) {
        if (expected == null || now == null) {
            return List.of();
        }
        var before = read(expected);
        var after = read(now);
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .map(property -> new Difference(property, before.get(property), after.get(property)))
                .filter(Difference::isOne)
                .toList();
    }

    private static Map<String, String> read(String line) {
        var properties = new LinkedHashMap<String, String>();
        Stream.of(line.split(";"))
                .map(property -> property.split("=", 2))
                .filter(property -> property.length == 2)
                .forEach(property -> properties.put(property[0], property[1]));
        return properties;
    }
}
