package org.workspacesportal.openapi;

import java.io.IOException;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.ServerBaseUrlCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of our API: what the code says, with the words of people. */
@Configuration
class ApiDescription {

    /** It is where the description is, whatever name its reader calls us by. */
    @Bean
    ServerBaseUrlCustomizer whereTheDescriptionIs() {
        return (called, call) -> "/";
    }

    @Bean
    OpenApiCustomizer wordsOfPeople() throws IOException {
        var written = WrittenDescription.read();
        var fields = FieldWords.read();
        return found -> {
            written.addTo(found);
            fields.addTo(found);
        };
    }
}
