package org.workspacesportal.onboarding;

import java.util.List;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.desktop.TakenPlaces;
import org.workspacesportal.desktop.TakenPlaces.Place;
import org.workspacesportal.process.NotAllowed;
import org.workspacesportal.process.OwnTransaction;
import org.workspacesportal.process.WorkspaceRequestProcess;
import org.workspacesportal.request.CostCentres;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.RequestForm;
import org.workspacesportal.request.Said;

/**
 * Asks for the desktops of an onboarding. Each row is a transaction of its own, in which its request is made and the row gets its number: whatever fails
 * in whatever moment, a row has become one request or none, and is asked for when it has become none.
 */
@Component
class RowAsking {

    private final Onboardings onboardings;
    private final OnboardingRows rows;
    private final WorkspaceRequestProcess process;
    private final CostCentres costCentres;
    private final Catalog catalog;
    private final TakenPlaces places;
    private final OwnTransaction own;
    private final OnboardingSettings settings;

    RowAsking(
            Onboardings onboardings,
            OnboardingRows rows,
            WorkspaceRequestProcess process,
            CostCentres costCentres,
            Catalog catalog,
            TakenPlaces places,
            OwnTransaction own,
            OnboardingSettings settings) {
        this.onboardings = onboardings;
        this.rows = rows;
        this.process = process;
        this.costCentres = costCentres;
        this.catalog = catalog;
        this.places = places;
        this.own = own;
        this.settings = settings;
    }

    /** Asks for some of the desktops; returns whether there are more. With the last ones the onboarding is done. */
    boolean askForSome(String number) {
        var onboarding = onboardings.get(number);
        rows.next(number, settings.chunk()).forEach(line -> askFor(onboarding, line));
        var left = !rows.next(number, 1).isEmpty();
        if (!left) {
            onboardings.done(number);
        }
        return left;
    }

    private void askFor(Onboarding onboarding, int line) {
        try {
            own.run(() -> rows.take(onboarding.number(), line).ifPresent(row -> askFor(onboarding, row)));
        } catch (InvalidInput invalid) {
            refuse(onboarding, line, invalid.errors().get(0).said());
        } catch (NotAllowed refused) {
            refuse(onboarding, line, refused.said());
        }
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
