package org.workspacesportal.advice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.catalog.Offer;

/** All the advice there is. */
@Component
class Advices {

    private static final Comparator<Advice> MOST_FIRST = Comparator.comparing(Advice::saving)
            .reversed()
            .thenComparing(advice -> advice.observed().workspaceId());

    private final Observations observations;
    private final Catalog catalog;
    private final AdviceSettings settings;
    private final Clock clock;

    Advices(Observations observations, Catalog catalog, AdviceSettings settings, Clock clock) {
        this.observations = observations;
        this.catalog = catalog;
        this.settings = settings;
        this.clock = clock;
    }

    /** What saves most first. */
    List<Advice> all() {
        return advise(observations.all(since(), settings.days()));
    }

    /** The same about these desktops alone. */
    List<Advice> of(Collection<String> ids) {
        return advise(observations.of(ids, since(), settings.days()));
    }

    private List<Advice> advise(List<Observed> observed) {
        return observed.stream()
                .flatMap(
                        one -> offer(one).flatMap(offer -> Advice.of(one, offer.prices(), settings.atLeast())).stream())
                .sorted(MOST_FIRST)
                .toList();
    }

    private Optional<Offer> offer(Observed desktop) {
        return Optional.ofNullable(desktop.offer())
                .flatMap(catalog::find)
                .or(() -> catalog.like(desktop.directoryId(), desktop.bundleId()));
    }

    private LocalDate since() {
        return LocalDate.now(clock).minusDays(settings.window().toDays());
    }
}
