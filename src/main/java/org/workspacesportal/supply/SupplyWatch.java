package org.workspacesportal.supply;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.Materials;
import org.workspacesportal.aws.Materials.Stock;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.catalog.Offer;

/** Asks AWS now and then for what the offers are made of, and sooner again where it did not say. */
@Component
@EnableConfigurationProperties(SupplySettings.class)
class SupplyWatch implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(SupplyWatch.class);

    private final Catalog catalog;
    private final Materials materials;
    private final Supply supply;
    private final Pauses pauses;
    private volatile Duration pause = Duration.ZERO;
    private boolean answered = true;

    SupplyWatch(Catalog catalog, Materials materials, Supply supply, SupplySettings settings) {
        this.catalog = catalog;
        this.materials = materials;
        this.supply = supply;
        this.pauses = new Pauses(settings.checkEvery());
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addTriggerTask(this::check, past -> {
            var last = past.lastCompletion();
            return last == null ? Instant.now() : last.plus(pause);
        });
    }

    private void check() {
        var answers = isAnswered();
        pause = pauses.after(answers);
        answered = answers;
    }

    /** What was known before goes on counting for a directory of which AWS does not say anything now. */
    private boolean isAnswered() {
        var lacks = new HashMap<>(supply.lacking());
        // All of them are asked about, whatever one of them answers.
        var answers = catalog.byDirectory().entrySet().stream()
                .filter(directory -> isAnswered(directory.getKey(), directory.getValue(), lacks))
                .count();
        supply.note(Map.copyOf(lacks), lacks.size() == catalog.offers().size());
        return answers == catalog.byDirectory().size();
    }

    private boolean isAnswered(String directory, List<Offer> offers, Map<String, Lack> lacks) {
        try {
            var stock =
                    materials.of(directory, offers.stream().map(Offer::bundleId).toList());
            for (var offer : offers) {
                var lack = lack(offer, stock);
                if (lack == null) {
                    lacks.remove(offer.id());
                } else {
                    lacks.put(offer.id(), lack);
                }
            }
            return true;
        } catch (RuntimeException failed) {
            // Once is enough to be seen.
            LOG.atLevel(answered ? Level.WARN : Level.DEBUG)
                    .log(
                            "AWS does not say what it has for the offers in {}, and is asked again: {}",
                            directory,
                            failed.getMessage());
            return false;
        }
    }

    private static @Nullable Lack lack(Offer offer, Stock stock) {
        if (!stock.bundles().contains(offer.bundleId())) {
            return Lack.BUNDLE;
        }
        return stock.registered() ? null : Lack.DIRECTORY;
    }
}
