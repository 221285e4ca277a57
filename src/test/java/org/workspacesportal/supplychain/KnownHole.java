package org.workspacesportal.supplychain;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;
import org.workspacesportal.supplychain.BillOfMaterials.Component;

/** A published hole, which versions have it, and why it is none of ours; somebody has read what is published. */
record KnownHole(String hole, String library, String affected, String verdict, String why) {

    static List<KnownHole> all() {
        var file = Objects.requireNonNull(KnownHole.class.getResourceAsStream("/supplychain/known-holes.csv"));
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            var format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            return format.parse(reader).stream().map(KnownHole::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean isIn(Component component) {
        try {
            return component.key().equals(library)
                    && VersionRange.createFromVersionSpec(affected)
                            .containsVersion(new DefaultArtifactVersion(component.version()));
        } catch (InvalidVersionSpecificationException wrong) {
            throw new IllegalStateException(hole, wrong);
        }
    }

    private static KnownHole of(CSVRecord line) {
        return new KnownHole(
                line.get("hole"), line.get("package"), line.get("affected"), line.get("verdict"), line.get("why"));
    }
}
