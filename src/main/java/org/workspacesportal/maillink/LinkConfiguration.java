package org.workspacesportal.maillink;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of this package. */
@Configuration
@EnableConfigurationProperties({LinkSettings.class, LinkTrafficSettings.class})
class LinkConfiguration {}
