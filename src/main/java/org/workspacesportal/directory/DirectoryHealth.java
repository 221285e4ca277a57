package org.workspacesportal.directory;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.monitoring.AskedHealth;
import org.workspacesportal.monitoring.MonitoringSettings;
import org.workspacesportal.monitoring.Outside;

/** Asks the directory for one group now and then, the way the portal does. */
@Configuration
@ConditionalOnProperty("portal.identity.ldap.url")
class DirectoryHealth {

    @Bean(Outside.DIRECTORY + Outside.INDICATOR)
    HealthIndicator directory(IdentityService directory, MonitoringSettings monitoring) {
        return new AskedHealth(
                monitoring.askEvery(),
                () -> directory.createGroupQuery().groupId(Groups.ADMINS).count());
    }
}
