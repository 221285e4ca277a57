package org.workspacesportal.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What is in the packed application, as the list says that is packed with it. */
record BillOfMaterials(List<Component> components) {

    /** A library, and each licence it is offered under. */
    record Component(String group, String name, String version, Set<String> licences) {

        String key() {
            return group + ":" + name;
        }

        String file() {
            return name + "-" + version + ".jar";
        }
    }

    static BillOfMaterials packed() throws IOException {
        try (var jar = application()) {
            var list = jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json"));
            var components = new ObjectMapper().readTree(list).path("components");
            assertThat(components).hasSizeGreaterThan(100);
            return new BillOfMaterials(
                    stream(components).map(BillOfMaterials::component).toList());
        }
    }

    /** The libraries that really are in the jar. */
    static List<String> libraries() throws IOException {
        try (var jar = application()) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("BOOT-INF/lib/".length()))
                    .toList();
        }
    }

    private static JarFile application() throws IOException {
        return new JarFile("target/workspaces-portal.jar");
    }

    private static Component component(JsonNode component) {
        return new Component(
                component.path("group").asText(),
                component.path("name").asText(),
                component.path("version").asText(),
                stream(component.path("licenses"))
                        .map(licence -> Stream.of(
                                        licence.path("license").path("id"),
                                        licence.path("license").path("name"),
                                        licence.path("expression"))
                                .map(JsonNode::asText)
                                .filter(name -> !name.isEmpty())
                                .findFirst()
                                .orElse("?"))
                        .collect(Collectors.toSet()));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
