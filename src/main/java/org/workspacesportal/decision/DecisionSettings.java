package org.workspacesportal.decision;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often decision links may be called.
 *
 * @param callsPerAddress most calls a minute from one network address; many people may share one
 * @param callsPerLink most calls a minute of one link
 */
@Validated
@ConfigurationProperties("portal.approval.link-traffic")
record DecisionSettings(
        @DefaultValue("3000") @Positive int callsPerAddress,
        @DefaultValue("1000") @Positive int callsPerLink) {}
