package org.workspacesportal.localaws;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the local AWS endpoint with the application, unless the application is told to use real AWS. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "portal.aws.mode", havingValue = "local", matchIfMissing = true)
@EnableConfigurationProperties({LocalAwsSettings.class, ChangeSettings.class})
class LocalAwsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(LocalAwsConfiguration.class);

    @Bean
    LocalAws localAws(LocalAwsSettings settings, ChangeSettings times, Clock clock) {
        var aws = LocalAws.start(settings, times, clock);
        LOG.warn(
                "No real AWS: desktops and mails are played by the local endpoint at {} (state kept in {})."
                        + " Mails are shown at /demo/mailbox and sent to nobody.",
                aws.endpoint(),
                settings.stateFile() == null ? "memory only" : settings.stateFile());
        return aws;
    }
}
