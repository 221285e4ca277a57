package org.workspacesportal.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures in the documentation show the models as they are. */
class ProcessPictureTest {

    private static List<Path> models() throws IOException {
        try (var files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void committedPictureIsWhatTheModelDraws(Path model) throws IOException {
        var picture = Path.of("docs", "images", model.getFileName().toString().replace(".bpmn", ".svg"));
        String drawn = draw(model);
        if (Boolean.getBoolean("pictures.write")) {
            Files.createDirectories(picture.getParent());
            Files.writeString(picture, drawn);
        }

        // Compared without showing the difference: two whole pictures would bury the advice.
        assertThat(committed(picture).equals(drawn))
                .as(
                        "%s no longer shows %s; run mvn test -Dtest=ProcessPictureTest -Dpictures.write=true and commit it",
                        picture, model)
                .isTrue();
    }

    private static String draw(Path file) throws IOException {
        try (var model = Files.newInputStream(file)) {
            return BpmnPicture.of(model).svg();
        }
    }

    private static String committed(Path picture) throws IOException {
        return Files.exists(picture) ? Files.readString(picture).replace("\r\n", "\n") : "";
    }
}
