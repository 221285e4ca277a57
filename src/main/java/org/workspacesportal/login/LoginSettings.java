package org.workspacesportal.login;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.workspacesportal.limits.Allowance;

/**
 * How often somebody may guess, and how long a login lasts. After how long nobody has done anything it ends is {@code server.servlet.session.timeout}.
 *
 * @param wrongPerPerson wrong passwords for one person, from where they never signed in; and as many from each address where they did
 * @param wrongPerAddress wrong passwords from one network address, for people who never signed in there
 * @param wrongPerKnownAddress the same from an address from which the person that is tried has signed in; many people may share it
 * @param remember how long it is remembered that a person signed in from an address
 * @param lifetime after how long a person has to sign in again, however busy they are
 */
@Validated
@ConfigurationProperties("portal.login")
record LoginSettings(
        @DefaultValue("10/15m") Allowance wrongPerPerson,
        @DefaultValue("50/15m") Allowance wrongPerAddress,
        @DefaultValue("300/15m") Allowance wrongPerKnownAddress,
        @DefaultValue("30d") @NotNull Duration remember,
        @DefaultValue("12h") @NotNull Duration lifetime) {}
