package org.workspacesportal.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the files below docker/ say, as those read it who start containers. */
final class ContainerFiles {

    static final Path FOLDER = Path.of("docker");

    private ContainerFiles() {}

    static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Map<String, Object>> documents(String file) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return StreamSupport.stream(yaml.loadAll(text(file)).spliterator(), false)
                .map(ContainerFiles::map)
                .toList();
    }

    /** The one document of this kind. */
    static Map<String, Object> document(String file, String kind) {
        return documents(file).stream()
                .filter(document -> kind.equals(document.get("kind")))
                .collect(Collectors.collectingAndThen(Collectors.toList(), found -> {
                    if (found.size() != 1) {
                        throw new IllegalStateException(found.size() + " of " + kind);
                    }
                    return found.get(0);
                }));
    }

    /** What is found by going from one name to the next. */
    static Object at(Object start, Object... names) {
        var here = start;
        for (var name : names) {
            here = name instanceof Integer index
                    ? ((List<?>) here).get(index)
                    : map(here).get(name);
            Objects.requireNonNull(here, () -> "nothing at " + name);
        }
        return here;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** The environment of the portal, with what the operator fills in: {@code ${NAME:?…}} becomes what is given for it. */
    static Map<String, Object> environmentOfCompose(String file, Map<String, String> filledIn) {
        var environment = new LinkedHashMap<String, Object>();
        map(at(documents(file).get(0), "services", "portal", "environment"))
                .forEach((name, value) -> environment.put(
                        name,
                        value.toString().startsWith("${")
                                ? Objects.requireNonNull(filledIn.get(name), name)
                                : value.toString()));
        return environment;
    }

    static Map<String, Object> environmentOfKubernetes() {
        var environment = new LinkedHashMap<String, Object>();
        for (var entry : (List<?>) at(container(), "env")) {
            environment.put(at(entry, "name").toString(), at(entry, "value").toString());
        }
        return environment;
    }

    static Object container() {
        return at(document("kubernetes.yaml", "Deployment"), "spec", "template", "spec", "containers", 0);
    }

    static String settingsOfKubernetes() {
        return at(document("kubernetes.yaml", "ConfigMap"), "data", "application.yaml")
                .toString();
    }
}
