package org.workspacesportal.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.CatalogSettings.OfferSettings;

/** The offers of this installation. */
@Component
@EnableConfigurationProperties(CatalogSettings.class)
public class Catalog {

    /** Stands for "like no offer" where there are desktops. */
    private static final String RESERVED = "other";

    private final String currency;
    private final int expectedHours;
    private final List<Offer> offers;
    private final @Nullable BigDecimal gibMonthly;

    Catalog(CatalogSettings settings) {
        this.currency = settings.currency();
        this.expectedHours = settings.expectedHours();
        this.offers = settings.offers().stream()
                .map(offer -> offer(offer, settings.expectedHours()))
                .toList();
        this.gibMonthly = settings.gibMonthly();
        if (find(RESERVED).isPresent()) {
            throw new IllegalArgumentException("portal.catalog.offers: no offer can have the id " + RESERVED);
        }
        var ids = new HashSet<String>();
        offers.stream().filter(offer -> !ids.add(offer.id())).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException("portal.catalog.offers: two offers have the id " + twice.id());
        });
    }

    /** All offers, in the order of the settings. */
    public List<Offer> offers() {
        return offers;
    }

    /** The same by the directory in which their desktops are. */
    public SortedMap<String, List<Offer>> byDirectory() {
        return offers.stream().collect(Collectors.groupingBy(Offer::directoryId, TreeMap::new, Collectors.toList()));
    }

    public Optional<Offer> find(String id) {
        return offers.stream().filter(offer -> offer.id().equals(id)).findFirst();
    }

    /** The offer a desktop of this directory is like that is made of this bundle. */
    public Optional<Offer> like(String directoryId, @Nullable String bundleId) {
        return offers.stream()
                .filter(offer -> offer.directoryId().equals(directoryId))
                .filter(offer -> offer.bundleId().equals(bundleId))
                .findFirst();
    }

    /** What each GiB costs a month by which a disk is enlarged; null where nobody knows. */
    public @Nullable BigDecimal gibMonthly() {
        return gibMonthly;
    }

    /** ISO code of the currency of all prices. */
    public String currency() {
        return currency;
    }

    /** Hours a month that a desktop which stops when idle is expected to run. */
    public int expectedHours() {
        return expectedHours;
    }

    private static Offer offer(OfferSettings offer, int expectedHours) {
        var prices = new Prices(offer.monthly(), offer.base(), offer.hourly());
        return new Offer(
                offer.id(),
                offer.name(),
                offer.description(),
                offer.descriptions(),
                offer.directoryId(),
                offer.bundleId(),
                offer.computeType(),
                new Hardware(offer.system(), offer.vcpus(), offer.memory(), offer.rootDisk(), offer.userDisk()),
                prices,
                money(prices.monthly()),
                money(prices.monthOf(expectedHours)),
                offer.leaseDays());
    }

    private static BigDecimal money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
