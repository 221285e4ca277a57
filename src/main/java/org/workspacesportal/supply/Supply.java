package org.workspacesportal.supply;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.workspacesportal.aws.Materials;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.catalog.Offer;

/** Knows which offers cannot be had at present; what AWS does not say counts as there. */
@Service
@EnableConfigurationProperties(SupplySettings.class)
public class Supply {

    private static final Logger LOG = LoggerFactory.getLogger(Supply.class);

    private final Catalog catalog;
    private final Materials materials;
    private volatile Map<String, Lack> lacking = Map.of();

    Supply(Catalog catalog, Materials materials) {
        this.catalog = catalog;
        this.materials = materials;
    }

    /** What an offer lacks, if anything. */
    public Optional<Lack> lack(Offer offer) {
        return Optional.ofNullable(lacking.get(offer.id()));
    }

    /** What offers lack, by their ids. */
    public Map<String, Lack> lacking() {
        return lacking;
    }

    @Scheduled(fixedDelayString = "${portal.supply.check-every:PT10M}")
    void check() {
        try {
            note(lacks());
        } catch (RuntimeException failed) {
            LOG.info("AWS did not say what it has for the offers, next try as set: {}", failed.getMessage());
        }
    }

    private Map<String, Lack> lacks() {
        var offers = catalog.offers();
        var bundles = materials.bundles(offers.stream().map(Offer::bundleId).toList());
        var directories =
                materials.directories(offers.stream().map(Offer::directoryId).toList());
        var lacks = new HashMap<String, Lack>();
        offers.stream()
                .filter(offer -> !directories.contains(offer.directoryId()))
                .forEach(offer -> lacks.put(offer.id(), Lack.DIRECTORY));
        offers.stream()
                .filter(offer -> !bundles.contains(offer.bundleId()))
                .forEach(offer -> lacks.put(offer.id(), Lack.BUNDLE));
        return Map.copyOf(lacks);
    }

    private void note(Map<String, Lack> lacks) {
        if (!lacks.equals(lacking)) {
            LOG.warn("Offers that cannot be had, as AWS lacks their bundle or directory: {}", lacks);
        }
        lacking = lacks;
    }
}
