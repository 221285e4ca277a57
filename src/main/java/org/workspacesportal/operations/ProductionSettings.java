package org.workspacesportal.operations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What profile {@code production} puts up with because whoever runs it says so.
 *
 * @param allowPlainDatabase whether the connection to a database on another machine may do without TLS
 * @param allowPlainServices whether webhooks, directories and login services on other machines may be called without TLS
 * @param allowAwsEndpoints whether AWS endpoints may be others than AWS's own, and offers those of the demo
 */
@ConfigurationProperties("portal.production")
record ProductionSettings(
        @DefaultValue("false") boolean allowPlainDatabase,
        @DefaultValue("false") boolean allowPlainServices,
        @DefaultValue("false") boolean allowAwsEndpoints) {

    static ProductionSettings of(Settings settings) {
        return settings.bound("portal.production", ProductionSettings.class);
    }
}
