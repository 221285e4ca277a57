package org.workspacesportal.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a page that is written by a test, between two comments; around it people write.
 *
 * @param page the file
 * @param by class of the test that writes it
 */
record GeneratedPart(Path page, Class<?> by) {

    private static final String END = "\n<!-- end of it -->";

    /** Sees that the page says this, or, with {@code -Dpictures.write=true}, has it say so. */
    void mustBe(String text) throws IOException {
        var whole = Files.readString(page).replace("\r\n", "\n");
        var begin = "<!-- written by " + by.getSimpleName() + " -->\n";
        assertThat(whole).as("%s has a place for what %s writes", page, by).contains(begin, END);
        var current =
                whole.substring(0, whole.indexOf(begin) + begin.length()) + text + whole.substring(whole.indexOf(END));
        if (Boolean.getBoolean("pictures.write")) {
            Files.writeString(page, current);
            return;
        }
        // Compared without showing the difference: two whole pages would bury the advice.
        assertThat(whole.equals(current))
                .as(
                        "%s is not what the code says; run mvn test -Dtest=%s -Dpictures.write=true and commit it",
                        page, by.getSimpleName())
                .isTrue();
    }
}
