package org.workspacesportal.change;

import static org.workspacesportal.request.ChangeForm.CHANGE;
import static org.workspacesportal.request.ChangeForm.CONFIRMATION;
import static org.workspacesportal.request.ChangeForm.OFFER;
import static org.workspacesportal.request.ChangeForm.RUNNING_MODE;
import static org.workspacesportal.request.ChangeForm.SIZE_GIB;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.catalog.Offer;
import org.workspacesportal.desktop.Desktop;
import org.workspacesportal.request.ChangeForm;
import org.workspacesportal.request.ChangeKind;
import org.workspacesportal.request.FieldError;
import org.workspacesportal.request.RunningMode;

/** What AWS would refuse, told before anybody is asked to decide; as far as what was last seen of the desktop says so. */
@Component
class ChangeRules {

    private final Catalog catalog;
    private final Waits waits;
    private final ChangeObstacles obstacles;

    ChangeRules(Catalog catalog, Waits waits, ChangeObstacles obstacles) {
        this.catalog = catalog;
        this.waits = waits;
        this.obstacles = obstacles;
    }

    /** Everything that is wrong with it. */
    List<FieldError> broken(Desktop desktop, ChangeForm form) {
        var errors = new ArrayList<FieldError>();
        obstacles.to(desktop, form.change()).ifPresent(errors::add);
        errors.addAll(ofItself(desktop, form));
        return errors;
    }

    /** What is wrong with what was chosen, whenever it is asked for. */
    List<FieldError> ofItself(Desktop desktop, ChangeForm form) {
        var errors = new ArrayList<FieldError>();
        switch (form.change()) {
            case BUNDLE -> bundle(desktop, form).ifPresent(errors::add);
            case COMPUTE_TYPE -> size(desktop, form).ifPresent(errors::add);
            case ROOT_VOLUME, USER_VOLUME -> volume(desktop, form).ifPresent(errors::add);
            case RUNNING_MODE -> {
                if (runsSoAlready(desktop, form)) {
                    errors.add(new FieldError(RUNNING_MODE, "change.same-mode"));
                }
            }
            case REBUILD, RESTORE, GIVE_BACK -> {
                // Nothing is chosen.
            }
        }
        if (form.change().isDestructive() && !isConfirmed(desktop, form.confirmation())) {
            errors.add(new FieldError(CONFIRMATION, "change.confirm", desktop.name()));
        }
        return errors;
    }

    private Optional<FieldError> bundle(Desktop desktop, ChangeForm form) {
        return offer(form, found -> {
            var system = desktop.setup().operatingSystem();
            if (!found.directoryId().equals(desktop.directoryId())) {
                return new FieldError(OFFER, "change.other-directory");
            }
            if (system != null && !system.startsWith("WINDOWS")) {
                return new FieldError(CHANGE, "change.linux", system);
            }
            var wanted = found.hardware().system();
            if (wanted != null && !wanted.toUpperCase(Locale.ROOT).startsWith("WINDOWS")) {
                return new FieldError(OFFER, "change.to-linux", wanted);
            }
            return found.bundleId().equals(desktop.setup().bundleId())
                    ? new FieldError(OFFER, "change.same-bundle")
                    : null;
        });
    }

    private Optional<FieldError> size(Desktop desktop, ChangeForm form) {
        return offer(form, found -> {
            var present = desktop.setup().computeType();
            var wanted = found.computeType();
            if (!Sizes.canChange(wanted)) {
                return new FieldError(OFFER, "change.no-size");
            }
            if (!Sizes.canChange(present)) {
                return new FieldError(CHANGE, "change.size-unknown", present == null ? "?" : present);
            }
            if (!found.directoryId().equals(desktop.directoryId())) {
                return new FieldError(OFFER, "change.other-directory");
            }
            if (isOfAnotherSystem(desktop, found)) {
                return new FieldError(OFFER, "change.other-system");
            }
            if (String.valueOf(wanted).equals(present)) {
                return new FieldError(OFFER, "change.same-size");
            }
            return waits.untilSize(desktop, String.valueOf(wanted))
                    .map(then -> new FieldError(CHANGE, "change.too-soon", then))
                    .orElse(null);
        });
    }

    private Optional<FieldError> offer(ChangeForm form, Function<Offer, @Nullable FieldError> rule) {
        var offer = catalog.find(String.valueOf(form.offer()));
        return offer.isEmpty()
                ? Optional.of(new FieldError(
                        OFFER,
                        "no-such-offer",
                        catalog.offers().stream().map(Offer::id).toList()))
                : Optional.ofNullable(rule.apply(offer.get()));
    }

    /** As the catalogue names systems; AWS has names of its own for them. */
    private boolean isOfAnotherSystem(Desktop desktop, Offer wanted) {
        var present = catalog.like(desktop.directoryId(), desktop.setup().bundleId())
                .map(offer -> offer.hardware().system())
                .orElse(null);
        var system = wanted.hardware().system();
        return present != null && system != null && !present.equals(system);
    }

    private static Optional<FieldError> volume(Desktop desktop, ChangeForm form) {
        var root = form.change() == ChangeKind.ROOT_VOLUME;
        var setup = desktop.setup();
        var present = root ? setup.rootGib() : setup.userGib();
        int wanted = form.sizeGib() == null ? 0 : form.sizeGib();
        if (present != null && wanted <= present) {
            return Optional.of(new FieldError(SIZE_GIB, "change.grow-only", present));
        }
        if (root) {
            if (wanted < 175 || wanted > 2000) {
                return Optional.of(new FieldError(SIZE_GIB, "change.root-sizes"));
            }
            return setup.userGib() != null && setup.userGib() < 100
                    ? Optional.of(new FieldError(SIZE_GIB, "change.user-first"))
                    : Optional.empty();
        }
        return wanted == 50 || (wanted >= 100 && wanted <= 2000)
                ? Optional.empty()
                : Optional.of(new FieldError(SIZE_GIB, "change.user-sizes"));
    }

    private static boolean runsSoAlready(Desktop desktop, ChangeForm form) {
        var setup = desktop.setup();
        return String.valueOf(form.runningMode()).equals(setup.runningMode())
                && (form.runningMode() == RunningMode.ALWAYS_ON
                        || form.autoStopMinutes() == null
                        || form.autoStopMinutes().equals(setup.autoStopMinutes()));
    }

    private static boolean isConfirmed(Desktop desktop, @Nullable String typed) {
        return typed != null
                && (typed.strip().equalsIgnoreCase(desktop.name())
                        || typed.strip().equalsIgnoreCase(desktop.workspaceId()));
    }
}
