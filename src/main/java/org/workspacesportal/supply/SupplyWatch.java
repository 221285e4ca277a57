package org.workspacesportal.supply;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.Materials;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.catalog.Offer;

/** Asks AWS now and then for what the offers are made of. */
@Component
@EnableConfigurationProperties(SupplySettings.class)
class SupplyWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SupplyWatch.class);

    private final Catalog catalog;
    private final Materials materials;
    private final Supply supply;

    SupplyWatch(Catalog catalog, Materials materials, Supply supply) {
        this.catalog = catalog;
        this.materials = materials;
        this.supply = supply;
    }

    @Scheduled(fixedDelayString = "${portal.supply.check-every:PT10M}")
    void check() {
        try {
            var lacks = lacks();
            supply.note(lacks, lacks.size() == catalog.offers().size());
        } catch (RuntimeException failed) {
            LOG.info("AWS did not say what it has for the offers; it is asked again: {}", failed.getMessage());
        }
    }

    private Map<String, Lack> lacks() {
        var offers = catalog.offers();
        var bundles = materials.bundles(offers.stream().map(Offer::bundleId).toList());
        var directories =
                materials.directories(offers.stream().map(Offer::directoryId).toList());
        var lacks = new HashMap<String, Lack>();
        for (var offer : offers) {
            if (!bundles.contains(offer.bundleId())) {
                lacks.put(offer.id(), Lack.BUNDLE);
            } else if (!directories.contains(offer.directoryId())) {
                lacks.put(offer.id(), Lack.DIRECTORY);
            }
        }
        return Map.copyOf(lacks);
    }
}
