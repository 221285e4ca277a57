package org.workspacesportal.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The picture in the documentation shows the model as it is. */
class ProcessPictureTest {

    private static final Path MODEL = Path.of("bpmn", "workspace-request.bpmn");
    private static final Path PICTURE = Path.of("docs", "images", "workspace-request.svg");

    @Test
    void committedPictureIsWhatTheModelDraws() throws IOException {
        String drawn = draw();
        if (Boolean.getBoolean("pictures.write")) {
            Files.createDirectories(PICTURE.getParent());
            Files.writeString(PICTURE, drawn);
        }

        // Compared without showing the difference: two whole pictures would bury the advice.
        assertThat(committed().equals(drawn))
                .as(
                        "%s no longer shows %s; run mvn test -Dtest=ProcessPictureTest -Dpictures.write=true and commit it",
                        PICTURE, MODEL)
                .isTrue();
    }

    private static String draw() throws IOException {
        try (InputStream model = Files.newInputStream(MODEL)) {
            return BpmnPicture.of(model).svg();
        }
    }

    private static String committed() throws IOException {
        return Files.exists(PICTURE) ? Files.readString(PICTURE).replace("\r\n", "\n") : "";
    }
}
