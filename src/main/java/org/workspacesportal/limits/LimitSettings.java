package org.workspacesportal.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How often people and programs may call, and how much they may send. Each node counts for itself.
 *
 * @param asking how often a desktop may be asked for
 * @param checking how often what was filled in may be looked over
 * @param deciding how often a request may be decided about
 * @param form most a form, or a call of our API, may hold
 * @param sheet most a call that brings a sheet of desktops for many may hold, a little more than the sheet itself
 * @param engine most a call of the engine's REST API or of Camunda's web apps may hold
 */
@Validated
@ConfigurationProperties("portal.limits")
record LimitSettings(
        @DefaultValue Asking asking,
        @DefaultValue Checking checking,
        @DefaultValue Deciding deciding,
        @DefaultValue("16KB") DataSize form,
        @DefaultValue("2064KB") DataSize sheet,
        @DefaultValue("256KB") DataSize engine) {

    /**
     * How often a desktop may be asked for.
     *
     * @param perPerson by one person
     * @param perAddress from one network address, which many people may share
     */
    record Asking(
            @DefaultValue("60/1h") Allowance perPerson,
            @DefaultValue("1200/1h") Allowance perAddress) {}

    /**
     * How often what was filled in to ask for a desktop may be looked over before it is sent.
     *
     * @param perPerson by one person
     * @param perAddress from one network address, which many people may share
     */
    record Checking(
            @DefaultValue("300/1h") Allowance perPerson,
            @DefaultValue("3000/1h") Allowance perAddress) {}

    /**
     * How often a request may be decided about.
     *
     * @param perPerson by one person
     * @param perAddress from one network address, which many people may share
     */
    record Deciding(
            @DefaultValue("600/1h") Allowance perPerson,
            @DefaultValue("3000/1h") Allowance perAddress) {}
}
