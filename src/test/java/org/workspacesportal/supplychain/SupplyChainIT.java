package org.workspacesportal.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.workspacesportal.supplychain.BillOfMaterials.Component;

/** What we pass on: all of it is known, may be passed on, and has no hole that we know of and have not dealt with. */
class SupplyChainIT {

    /** Names by which some libraries call a licence that SPDX calls otherwise. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of("Apache License, 2.0", "Apache-2.0", "Modified BSD", "BSD-3-Clause");

    /** A hole in what is there is dealt with; one that is fixed or absent must not be there. */
    private static final Set<String> DEALT_WITH = Set.of("shut", "not affected");

    @Test
    void theListNamesEveryLibrary() throws IOException {
        var listed = BillOfMaterials.packed().components().stream()
                .map(Component::file)
                .collect(Collectors.toSet());

        assertThat(BillOfMaterials.libraries())
                .filteredOn(file -> !file.startsWith("spring-boot-jarmode-tools"))
                .hasSizeGreaterThan(100)
                .allSatisfy(file ->
                        assertThat(listed).contains(file.replaceFirst("-(classes|scala-shaded)(?=\\.jar$)", "")));
    }

    @Test
    void everyLicenceLetsUsPassItOn() throws IOException {
        var allowed = Files.readAllLines(Path.of("src/test/resources/supplychain/licences.txt"));

        assertThat(BillOfMaterials.packed().components()).allSatisfy(component -> assertThat(component.licences())
                .as(component.toString())
                .map(licence -> OTHER_NAMES.getOrDefault(licence, licence))
                .containsAnyElementsOf(allowed));
    }

    @Test
    void noKnownHoleIsOpen() throws IOException {
        var components = BillOfMaterials.packed().components();
        var found = KnownHole.all().stream()
                .flatMap(hole -> components.stream().filter(hole::isIn).map(component -> Map.entry(hole, component)))
                .toList();
        report(components, found);

        assertThat(found).allSatisfy(there -> assertThat(DEALT_WITH)
                .as("%s in %s", there.getKey(), there.getValue().file())
                .contains(there.getKey().verdict()));
        assertThat(found).extracting(there -> there.getKey().hole()).contains("CVE-2026-109432", "CVE-2026-77226");
    }

    @Test
    void aHoleIsFoundByItsVersions() {
        var databind = "com.fasterxml.jackson.core:jackson-databind";
        var hole = new KnownHole("x", databind, "[2.0,2.21.8)", "fixed", "");

        assertThat(hole.isIn(version("2.21.2"))).isTrue();
        assertThat(hole.isIn(version("2.21.8"))).isFalse();
        assertThat(hole.isIn(version("2.21.10"))).isFalse();
    }

    private static Component version(String version) {
        return new Component("com.fasterxml.jackson.core", "jackson-databind", version, Set.of());
    }

    private static void report(List<Component> components, List<Map.Entry<KnownHole, Component>> found)
            throws IOException {
        var lines = components.stream()
                .map(component -> "| %s | %s | %s | %s |"
                        .formatted(
                                component.key(),
                                component.version(),
                                component.licences().stream().sorted().collect(Collectors.joining(", ")),
                                found.stream()
                                        .filter(there -> there.getValue().equals(component))
                                        .map(there -> there.getKey().hole() + ": "
                                                + there.getKey().verdict())
                                        .collect(Collectors.joining(", "))))
                .sorted()
                .collect(Collectors.joining("\n"));
        Files.writeString(
                Path.of("target/supply-chain.md"),
                "| library | version | licences | known holes |\n|---|---|---|---|\n" + lines + "\n");
    }
}
