package org.workspacesportal.manager;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the one source of managers; without settings nobody's manager is known. */
@Configuration
@EnableConfigurationProperties(ManagerSettings.class)
class ManagerConfiguration {

    @Bean
    Managers managers(ManagerSettings settings) {
        if (settings.file() != null) {
            return new ManagerFile(settings.file());
        }
        if (settings.ldap() != null) {
            return new LdapManagers(settings.ldap());
        }
        return new ReportingLines(settings.mapping());
    }
}
