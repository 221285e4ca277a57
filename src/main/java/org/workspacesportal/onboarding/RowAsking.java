package org.workspacesportal.onboarding;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.desktop.TakenPlaces;
import org.workspacesportal.desktop.TakenPlaces.Place;
import org.workspacesportal.process.NotAllowed;
import org.workspacesportal.process.OwnTransaction;
import org.workspacesportal.process.WorkspaceRequestProcess;
import org.workspacesportal.request.CostCentres;
import org.workspacesportal.request.FieldError;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.RequestForm;
import org.workspacesportal.request.Said;
import org.workspacesportal.supply.Supply;

/**
 * Asks for the desktop of one row of an onboarding. Each row is a transaction of its own, in which its request is made and the row gets its number: whatever fails
 * in whatever moment, a row has become one request or none, and is asked for when it has become none.
 */
@Component
class RowAsking {

    private final OnboardingRows rows;
    private final WorkspaceRequestProcess process;
    private final CostCentres costCentres;
    private final Catalog catalog;
    private final TakenPlaces places;
    private final OwnTransaction own;

    RowAsking(
            OnboardingRows rows,
            WorkspaceRequestProcess process,
            CostCentres costCentres,
            Catalog catalog,
            TakenPlaces places,
            OwnTransaction own) {
        this.rows = rows;
        this.process = process;
        this.costCentres = costCentres;
        this.catalog = catalog;
        this.places = places;
        this.own = own;
    }

    /** Asks for the desktop of a row, or notes why nobody can; returns what failed when it is to be asked for later. */
    Optional<RuntimeException> askFor(Onboarding onboarding, int line) {
        try {
            own.run(() -> rows.take(onboarding.number(), line).ifPresent(row -> askFor(onboarding, row)));
            return Optional.empty();
        } catch (InvalidInput invalid) {
            var forGood = forGood(invalid);
            forGood.ifPresent(why -> refuse(onboarding, line, why));
            return forGood.isPresent() ? Optional.empty() : Optional.of(invalid);
        } catch (NotAllowed refused) {
            refuse(onboarding, line, refused.said());
            return Optional.empty();
        } catch (RuntimeException failed) {
            return Optional.of(failed);
        }
    }

    /** What AWS lacks it may have again in a moment; a row that was approved is not given up for that. */
    private static Optional<Said> forGood(InvalidInput invalid) {
        return invalid.errors().stream()
                .map(FieldError::said)
                .filter(said -> !said.key().equals(Supply.NOT_TO_BE_HAD))
                .findFirst();
    }

    private void askFor(Onboarding onboarding, OnboardingRow row) {
        requirePlace(row);
        var request = process.start(row.form(), onboarding.asker());
        if (row.costCentre() != null) {
            costCentres.charge(request, row.costCentre());
        }
        rows.asked(onboarding.number(), row.line(), request);
    }

    /** Whoever has got a desktop since the sheet was checked would be refused by AWS, long after it was approved. */
    private void requirePlace(OnboardingRow row) {
        catalog.find(row.offer())
                .map(offer -> new Place(offer.directoryId(), row.person()))
                .filter(place -> places.of(List.of(row.person())).contains(place))
                .ifPresent(taken -> {
                    throw new InvalidInput(RequestForm.FOR_USER, "onboarding.has-desktop");
                });
    }

    private void refuse(Onboarding onboarding, int line, Said why) {
        own.run(() -> rows.refused(onboarding.number(), line, why));
    }
}
