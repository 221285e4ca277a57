package org.workspacesportal.maillink;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.workspacesportal.limits.Allowance;

/**
 * How often mail links may be called.
 *
 * @param perAddress from one network address; many people may share one
 * @param perLink one link
 */
@Validated
@ConfigurationProperties("portal.approval.link-traffic")
record LinkTrafficSettings(
        @DefaultValue("3000/1m") Allowance perAddress,
        @DefaultValue("1000/1m") Allowance perLink) {}
