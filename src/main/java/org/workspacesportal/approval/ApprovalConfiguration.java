package org.workspacesportal.approval;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of this package. */
@Configuration
@EnableConfigurationProperties(ApprovalSettings.class)
class ApprovalConfiguration {}
