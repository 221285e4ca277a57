package org.workspacesportal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.workspacesportal.documentation.RecordWords;

/**
 * The file of what fields of answers mean, written from the Javadoc of the records of which they are made.
 *
 * @param schemas the types of the description
 */
record FieldsFile(JsonNode schemas) {

    private static final Path FILE = Path.of("src", "main", "resources", "api", "fields.properties");

    void mustBeCurrent() throws IOException {
        var lines = new ArrayList<String>(List.of("# Written by ApiDescriptionTest from the Javadoc of the records."));
        meanings().forEach((field, meaning) -> lines.add(field + "=" + meaning.replace("\\", "\\\\")));
        if (Boolean.getBoolean("pictures.write")) {
            Files.write(FILE, lines);
        }
        assertThat(Files.readAllLines(FILE).equals(lines))
                .as(
                        "%s is not what the code says; run mvn test -Dtest=ApiDescriptionTest -Dpictures.write=true and commit it",
                        FILE)
                .isTrue();
    }

    private Map<String, String> meanings() throws IOException {
        var meanings = new TreeMap<String, String>();
        for (var names = schemas.fieldNames(); names.hasNext(); ) {
            var name = names.next();
            var words = RecordWords.ofAnyNamed(name);
            for (var fields = schemas.path(name).path("properties").fieldNames(); fields.hasNext(); ) {
                var field = fields.next();
                if (words.containsKey(field)) {
                    meanings.put(name + "." + field, words.get(field));
                }
            }
        }
        return meanings;
    }
}
