package org.workspacesportal.change;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.catalog.Offer;
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.request.ChangeForm;
import org.workspacesportal.request.ChangeKind;
import org.workspacesportal.request.RunningMode;
import org.workspacesportal.request.Said;

/** What the page shows on which people say how their desktop is to be another: what happens, what is lost, what it costs. */
@Component
class ChangePage {

    /** The idle times people can choose from, in minutes. */
    private static final List<Integer> IDLE = List.of(60, 120, 180, 240, 480, 720, 1440);

    /**
     * Something one can choose.
     *
     * @param value as the form has it
     * @param offer the offer, where it is one
     * @param cost what a month costs then, null where nobody knows
     */
    record Option(
            String value, @Nullable Offer offer, @Nullable BigDecimal cost) {}

    private final ChangeRules rules;
    private final ChangeObstacles obstacles;
    private final Plans plans;
    private final KnownSnapshots snapshots;
    private final Catalog catalog;
    private final ChangeSettings settings;

    ChangePage(
            ChangeRules rules,
            ChangeObstacles obstacles,
            Plans plans,
            KnownSnapshots snapshots,
            Catalog catalog,
            ChangeSettings settings) {
        this.rules = rules;
        this.obstacles = obstacles;
        this.plans = plans;
        this.snapshots = snapshots;
        this.catalog = catalog;
        this.settings = settings;
    }

    ModelAndView form(
            Desktop desktop, ChangeKind kind, boolean own, Map<String, String> values, Map<String, Said> errors) {
        var snapshot = snapshots
                .of(desktop.workspaceId())
                .map(known -> kind == ChangeKind.RESTORE ? known.forRestore() : known.forRebuild());
        return new ModelAndView("desktops/change")
                .addObject("desktop", desktop)
                .addObject("kind", kind)
                .addObject("own", own)
                .addObject("values", values)
                .addObject("errors", errors)
                .addObject("inTheWay", obstacles.to(desktop, kind).orElse(null))
                .addObject("offers", offers(desktop, kind))
                .addObject("modes", modes(desktop, kind))
                .addObject("idle", IDLE)
                .addObject("volumeWait", settings.volumeWait())
                .addObject("snapshot", snapshot.orElse(null))
                .addObject("gibMonthly", catalog.gibMonthly())
                .addObject("currency", catalog.currency());
    }

    /** The offers it can be like. */
    private List<Option> offers(Desktop desktop, ChangeKind kind) {
        if (kind != ChangeKind.BUNDLE && kind != ChangeKind.COMPUTE_TYPE) {
            return List.of();
        }
        return catalog.offers().stream()
                .filter(offer -> rules.ofItself(desktop, with(desktop, kind, offer.id(), null)).stream()
                        .noneMatch(error -> !error.field().equals(ChangeForm.CHANGE)))
                .map(offer -> new Option(offer.id(), offer, cost(desktop, with(desktop, kind, offer.id(), null))))
                .toList();
    }

    private List<Option> modes(Desktop desktop, ChangeKind kind) {
        return kind == ChangeKind.RUNNING_MODE
                ? List.of(RunningMode.values()).stream()
                        .map(mode -> new Option(mode.name(), null, cost(desktop, with(desktop, kind, null, mode))))
                        .toList()
                : List.of();
    }

    private @Nullable BigDecimal cost(Desktop desktop, ChangeForm form) {
        return plans.of(desktop, form).order().knownCost();
    }

    /** As if it had been chosen, and confirmed. */
    private static ChangeForm with(
            Desktop desktop, ChangeKind kind, @Nullable String offer, @Nullable RunningMode mode) {
        return new ChangeForm(desktop.workspaceId(), kind, offer, mode, null, null, desktop.workspaceId(), "");
    }
}
