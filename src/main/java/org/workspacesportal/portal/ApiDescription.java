package org.workspacesportal.portal;

import org.springdoc.core.customizers.ServerBaseUrlCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of our API says that it is where the description is, whatever name its reader calls us by. */
@Configuration
class ApiDescription {

    @Bean
    ServerBaseUrlCustomizer whereTheDescriptionIs() {
        return (called, call) -> "/";
    }
}
