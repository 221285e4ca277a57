package org.workspacesportal.change;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.catalog.Offer;
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.request.Change;
import org.workspacesportal.request.ChangeForm;
import org.workspacesportal.request.ChangeKind;
import org.workspacesportal.request.RunningMode;
import org.workspacesportal.request.WorkspaceOrder;

/** Works out what comes of a change. */
@Component
class Plans {

    private static final int USUAL_AUTO_STOP = 60;

    private final Catalog catalog;

    Plans(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The plan of a change that is as it should be. */
    Plan of(Desktop desktop, ChangeForm form) {
        var before = desktop.monthlyCost();
        return new Plan(
                new Change(
                        form.change(),
                        desktop.workspaceId(),
                        form.change() == ChangeKind.COMPUTE_TYPE ? wanted(form).computeType() : null,
                        form.sizeGib(),
                        autoStop(desktop, form),
                        desktop.name(),
                        size(desktop, form.change()),
                        before),
                order(desktop, form, before));
    }

    /** How large the volume is that is to grow. */
    private static @Nullable Integer size(Desktop desktop, ChangeKind change) {
        return switch (change) {
            case ROOT_VOLUME -> desktop.setup().rootGib();
            case USER_VOLUME -> desktop.setup().userGib();
            default -> null;
        };
    }

    private static @Nullable Integer autoStop(Desktop desktop, ChangeForm form) {
        if (form.runningMode() != RunningMode.AUTO_STOP) {
            return null;
        }
        var present = desktop.setup().autoStopMinutes();
        return form.autoStopMinutes() != null
                ? form.autoStopMinutes()
                : present == null ? Integer.valueOf(USUAL_AUTO_STOP) : present;
    }

    private WorkspaceOrder order(Desktop desktop, ChangeForm form, @Nullable BigDecimal before) {
        var mode = runs(desktop);
        return switch (form.change()) {
            case BUNDLE -> {
                var offer = wanted(form);
                yield order(
                        desktop,
                        offer.id(),
                        offer.name(),
                        offer.bundleId(),
                        mode,
                        cost(offer, mode).add(keptBeyond(desktop, offer)));
            }
            case COMPUTE_TYPE -> {
                var offer = wanted(form);
                yield as(desktop, offer, offer.name(), mode, sized(desktop, mode, offer, before));
            }
            case ROOT_VOLUME, USER_VOLUME -> as(desktop, mode, grown(desktop, form, before));
            case RUNNING_MODE -> {
                var next = form.runningMode() == null ? mode : form.runningMode();
                var offer = like(desktop);
                yield as(desktop, next, offer == null ? null : inPlaceOf(desktop, mode, cost(offer, next), before));
            }
            case REBUILD, RESTORE -> as(desktop, mode, before);
            case GIVE_BACK -> as(desktop, mode, before == null ? null : BigDecimal.ZERO);
        };
    }

    private Offer wanted(ChangeForm form) {
        return catalog.find(String.valueOf(form.offer())).orElseThrow();
    }

    private static BigDecimal cost(Offer offer, RunningMode mode) {
        return offer.cost(mode == RunningMode.ALWAYS_ON);
    }

    private @Nullable BigDecimal grown(Desktop desktop, ChangeForm form, @Nullable BigDecimal before) {
        var present = size(desktop, form.change());
        var price = catalog.gibMonthly();
        if (before == null || price == null || present == null || form.sizeGib() == null) {
            return null;
        }
        return before.add(price.multiply(BigDecimal.valueOf(form.sizeGib() - present)));
    }

    /** What its files take beyond the disk that comes with another kind: they keep theirs, the system does not. */
    private BigDecimal keptBeyond(Desktop desktop, Offer wanted) {
        var price = catalog.gibMonthly();
        var present = desktop.setup().userGib();
        var included = wanted.hardware().userDisk();
        return price == null || present == null || included == null
                ? BigDecimal.ZERO
                : price.multiply(BigDecimal.valueOf(Math.max(0, present - included.toGigabytes())));
    }

    /** Of another size: both disks stay as they are, whatever comes with the offer of that size. */
    private @Nullable BigDecimal sized(Desktop desktop, RunningMode mode, Offer wanted, @Nullable BigDecimal before) {
        var cost = inPlaceOf(desktop, mode, cost(wanted, mode), before);
        var price = catalog.gibMonthly();
        var present = like(desktop);
        if (cost == null || price == null || present == null) {
            return cost;
        }
        return cost.add(price.multiply(BigDecimal.valueOf(diskGib(present) - diskGib(wanted))));
    }

    /** How large the disks are that come with an offer, as far as the catalogue says so. */
    private static long diskGib(Offer offer) {
        return Stream.of(offer.hardware().rootDisk(), offer.hardware().userDisk())
                .flatMap(Stream::ofNullable)
                .mapToLong(DataSize::toGigabytes)
                .sum();
    }

    /** What it costs beyond its offer, larger disks say, it costs as another, too; null where nobody knows how much that is. */
    private @Nullable BigDecimal inPlaceOf(
            Desktop desktop, RunningMode present, BigDecimal next, @Nullable BigDecimal before) {
        var offer = like(desktop);
        return before == null || offer == null ? null : before.add(next).subtract(cost(offer, present));
    }

    private @Nullable Offer like(Desktop desktop) {
        return catalog.find(String.valueOf(desktop.offer()))
                .or(() -> catalog.like(desktop.directoryId(), desktop.setup().bundleId()))
                .orElse(null);
    }

    private WorkspaceOrder as(Desktop desktop, RunningMode mode, @Nullable BigDecimal cost) {
        return as(desktop, like(desktop), desktop.name(), mode, cost);
    }

    private static WorkspaceOrder as(
            Desktop desktop, @Nullable Offer offer, String name, RunningMode mode, @Nullable BigDecimal cost) {
        return order(
                desktop,
                offer == null || cost == null ? WorkspaceOrder.NO_OFFER : offer.id(),
                name,
                bundle(desktop),
                mode,
                cost == null ? BigDecimal.ZERO : cost);
    }

    private static WorkspaceOrder order(
            Desktop desktop, String offer, String name, String bundle, RunningMode mode, BigDecimal cost) {
        return new WorkspaceOrder(
                offer, name, desktop.directoryId(), bundle, mode, cost.setScale(2, RoundingMode.HALF_UP));
    }

    private static String bundle(Desktop desktop) {
        return String.valueOf(desktop.setup().bundleId());
    }

    private static RunningMode runs(Desktop desktop) {
        return desktop.setup().canBeStopped() ? RunningMode.AUTO_STOP : RunningMode.ALWAYS_ON;
    }
}
