package org.workspacesportal.directory;

import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Turns to a directory where one is named. */
@Configuration
@ConditionalOnProperty("portal.identity.ldap.url")
@EnableConfigurationProperties(DirectorySettings.class)
class DirectoryConfiguration {

    /** After the plug-ins of the starter, which make the settings that this one reads. */
    @Bean
    @Order
    ProcessEnginePlugin directoryPlugin(DirectorySettings settings) {
        return new DirectoryPlugin(settings);
    }
}
