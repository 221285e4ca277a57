package org.workspacesportal.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What people can choose from.
 *
 * @param currency ISO code of the currency of all prices
 * @param expectedHours hours a month that a desktop which stops when idle is expected to run
 * @param offers the offers, in the order in which people see them
 */
@Validated
@ConfigurationProperties("portal.catalog")
record CatalogSettings(
        @DefaultValue("EUR") @Pattern(regexp = "[A-Z]{3}") String currency,
        @DefaultValue("80") @PositiveOrZero int expectedHours,
        @NotEmpty List<@Valid OfferSettings> offers) {

    /**
     * One offer.
     *
     * @param id short name, lower case, as requests keep it
     * @param name name for people
     * @param description one sentence on what it is for
     * @param directoryId AWS directory in which the desktop is created
     * @param bundleId AWS bundle from which it is made
     * @param monthly price of a month when it is always on
     * @param base price of a month when it stops when idle, without the hours
     * @param hourly price of an hour when it stops when idle
     */
    record OfferSettings(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}")
            String id,

            @NotNull String name,
            @DefaultValue("") String description,

            @NotNull @Pattern(regexp = "d-[0-9a-f]{8,63}|wsd-[0-9a-z]{8,63}")
            String directoryId,

            @NotNull @Pattern(regexp = "wsb-[0-9a-z]{8,63}") String bundleId,
            @NotNull @PositiveOrZero BigDecimal monthly,
            @NotNull @PositiveOrZero BigDecimal base,
            @NotNull @PositiveOrZero BigDecimal hourly) {}
}
