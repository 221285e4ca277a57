package org.workspacesportal.provisioning;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How approved desktops are created and watched.
 *
 * @param visibility how long AWS may take to show a desktop it has accepted; until then "not found" does not mean "not there"
 * @param firstCheck how long after its creation a desktop is looked at for the first time, as long as too few of its bundle are known
 * @param checkEvery how long after a look that found it still on its way it is looked at again; where it is known how long others took, the shortest of
 *     the pauses between looks at one that is late
 * @param learns whether looks are made when desktops of the same bundle have become ready before; else by the two above alone
 * @param lookEvery how often this node asks itself whether a look is due
 * @param tags tags for every desktop, beside those the portal sets itself
 */
@Validated
@ConfigurationProperties("portal.provisioning")
record ProvisioningSettings(
        @DefaultValue("10m") @NotNull Duration visibility,
        @DefaultValue("5m") @NotNull Duration firstCheck,
        @DefaultValue("1m") @NotNull Duration checkEvery,
        @DefaultValue("true") boolean learns,
        @DefaultValue("1s") @NotNull Duration lookEvery,
        @DefaultValue Map<String, String> tags) {

    /** What is due within this time is looked at along with what is due now: half empty calls are calls, too. */
    Duration along() {
        return checkEvery.dividedBy(2);
    }
}
