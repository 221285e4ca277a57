package org.workspacesportal.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What people can choose from.
 *
 * @param currency ISO code of the currency of all prices
 * @param expectedHours hours a month that a desktop which stops when idle is expected to run
 * @param gibMonthly price of a month of each GiB by which somebody enlarges a disk; where it is not set, nobody knows what that costs
 * @param offers the offers, in the order in which people see them
 */
@Validated
@ConfigurationProperties("portal.catalog")
record CatalogSettings(
        @DefaultValue("EUR") @Pattern(regexp = "[A-Z]{3}") String currency,
        @DefaultValue("80") @PositiveOrZero int expectedHours,
        @Nullable @PositiveOrZero BigDecimal gibMonthly,
        @NotEmpty List<@Valid OfferSettings> offers) {

    /**
     * One offer.
     *
     * @param id short name, lower case, as requests keep it
     * @param name name for people
     * @param description one sentence on what it is for
     * @param descriptions the same in other languages, by their two letters such as {@code de}
     * @param system operating system, {@code Windows Server 2022} say
     * @param vcpus number of virtual processors
     * @param memory size of the memory, {@code 8GB} say
     * @param rootDisk size of the disk with the system and the programs
     * @param userDisk size of the disk with the person's own files
     * @param directoryId AWS directory in which the desktop is created
     * @param bundleId AWS bundle from which it is made
     * @param computeType AWS's name of its size, {@code STANDARD} say; whoever has a desktop of the same system can change over to it
     * @param monthly price of a month when it is always on
     * @param base price of a month when it stops when idle, without the hours
     * @param hourly price of an hour when it stops when idle
     * @param leaseDays days for which it is given where its request does not say until when; none means as {@code portal.lease.default-days} says
     */
    record OfferSettings(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}")
            String id,

            @NotNull String name,
            @DefaultValue("") String description,
            @DefaultValue Map<@Pattern(regexp = "[a-z]{2}") String, String> descriptions,
            @Nullable String system,
            @Nullable @Positive Integer vcpus,
            @Nullable DataSize memory,
            @Nullable DataSize rootDisk,
            @Nullable DataSize userDisk,

            @NotNull @Pattern(regexp = "d-[0-9a-f]{8,63}|wsd-[0-9a-z]{8,63}")
            String directoryId,

            @NotNull @Pattern(regexp = "wsb-[0-9a-z]{8,63}") String bundleId,
            @Nullable @Pattern(regexp = "[A-Z0-9_]{1,60}") String computeType,
            @NotNull @PositiveOrZero BigDecimal monthly,
            @NotNull @PositiveOrZero BigDecimal base,
            @NotNull @PositiveOrZero BigDecimal hourly,
            @Nullable @Positive Integer leaseDays) {}
}
