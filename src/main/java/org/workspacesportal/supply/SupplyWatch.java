package org.workspacesportal.supply;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.Materials;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.catalog.Offer;

/** Asks AWS now and then for what the offers are made of, and sooner again where it did not say. */
@Component
@EnableConfigurationProperties(SupplySettings.class)
class SupplyWatch implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(SupplyWatch.class);

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Catalog catalog;
    private final Materials materials;
    private final Supply supply;
    private final Duration checkEvery;
    private volatile boolean answered;

    SupplyWatch(Catalog catalog, Materials materials, Supply supply, SupplySettings settings) {
        this.catalog = catalog;
        this.materials = materials;
        this.supply = supply;
        this.checkEvery = settings.checkEvery();
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addTriggerTask(() -> answered = check(), past -> {
            var last = past.lastCompletion();
            return last == null
                    ? Instant.now()
                    : last.plus(answered || checkEvery.compareTo(SOON) < 0 ? checkEvery : SOON);
        });
    }

    /** Whether AWS said what it has. */
    boolean check() {
        try {
            var lacks = lacks();
            supply.note(lacks, lacks.size() == catalog.offers().size());
            return true;
        } catch (RuntimeException failed) {
            LOG.info("AWS did not say what it has for the offers; it is asked again soon: {}", failed.getMessage());
            return false;
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
