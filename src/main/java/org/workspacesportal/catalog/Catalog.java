package org.workspacesportal.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.CatalogSettings.OfferSettings;

/** The offers of this installation. */
@Component
@EnableConfigurationProperties(CatalogSettings.class)
public class Catalog {

    private final String currency;
    private final int expectedHours;
    private final List<Offer> offers;

    Catalog(CatalogSettings settings) {
        this.currency = settings.currency();
        this.expectedHours = settings.expectedHours();
        this.offers = settings.offers().stream()
                .map(offer -> offer(offer, settings.expectedHours()))
                .toList();
        var ids = new HashSet<String>();
        offers.stream().filter(offer -> !ids.add(offer.id())).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException("portal.catalog.offers: two offers have the id " + twice.id());
        });
    }

    /** All offers, in the order of the settings. */
    public List<Offer> offers() {
        return offers;
    }

    public Optional<Offer> find(String id) {
        return offers.stream().filter(offer -> offer.id().equals(id)).findFirst();
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
