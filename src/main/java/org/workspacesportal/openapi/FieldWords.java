package org.workspacesportal.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What the fields of answers mean, as the records say of which they are made. */
record FieldWords(Properties words) {

    static FieldWords read() throws IOException {
        return new FieldWords(PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource("api/fields.properties"), StandardCharsets.UTF_8)));
    }

    void addTo(OpenAPI found) {
        found.getComponents().getSchemas().forEach(this::describe);
    }

    private void describe(String name, Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((field, type) -> {
                var meaning = words.getProperty(name + "." + field);
                if (meaning != null) {
                    type.setDescription(meaning);
                }
            });
        }
    }
}
