package org.workspacesportal.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.catalog.Offer;
import org.workspacesportal.desktop.TakenPlaces.Place;
import org.workspacesportal.request.Said;
import org.workspacesportal.supply.Supply;

/** Checks a sheet row by row as each request is checked, against all there is and against itself, and says at once whatever is wrong. */
@Component
class SheetCheck {

    private final Catalog catalog;
    private final Known known;
    private final Supply supply;
    private final Clock clock;

    SheetCheck(Catalog catalog, Known known, Supply supply, Clock clock) {
        this.catalog = catalog;
        this.known = known;
        this.supply = supply;
        this.clock = clock;
    }

    /**
     * The desktops that the rows want.
     *
     * @throws SheetRefused with all that is wrong
     */
    List<WantedDesktop> check(List<SheetRow> rows) {
        var facts = known.about(rows);
        var today = LocalDate.now(clock);
        var first = new HashMap<Place, Integer>();
        var wanted = new ArrayList<WantedDesktop>();
        var errors = new RowErrors();
        for (var row : rows) {
            if (errors.areMore()) {
                break;
            }
            var reader = new RowReader(row, today);
            var read = reader.read();
            checkPerson(row, reader, facts);
            catalog.find(row.cell(SheetColumn.OFFER))
                    .ifPresentOrElse(
                            offer -> checkPlace(row, offer, reader, facts, first), () -> refuseOffer(row, reader));
            reader.errors().forEach(errors::add);
            read.ifPresent(wanted::add);
        }
        if (!errors.isEmpty()) {
            throw new SheetRefused(errors, rows);
        }
        return wanted;
    }

    private static void checkPerson(SheetRow row, RowReader reader, Known.Facts facts) {
        if (!facts.people().contains(row.cell(SheetColumn.PERSON))) {
            reader.refuse(SheetColumn.PERSON, Said.of("nobody-known"));
        }
    }

    private void refuseOffer(SheetRow row, RowReader reader) {
        if (!row.cell(SheetColumn.OFFER).isEmpty()) {
            reader.refuse(
                    SheetColumn.OFFER,
                    Said.of(
                            "no-such-offer",
                            catalog.offers().stream().map(Offer::id).toList()));
        }
    }

    /** AWS gives each one desktop per directory, where it has the offer at all. */
    private void checkPlace(
            SheetRow row, Offer offer, RowReader reader, Known.Facts facts, HashMap<Place, Integer> first) {
        if (!supply.has(offer)) {
            reader.refuse(SheetColumn.OFFER, Said.of(Supply.NOT_TO_BE_HAD));
        }
        var place = new Place(offer.directoryId(), row.cell(SheetColumn.PERSON));
        if (place.owner().isEmpty()) {
            return;
        }
        var before = first.putIfAbsent(place, row.line());
        var live = facts.live().get(place);
        var other = facts.inSheets().get(place);
        if (before != null) {
            reader.refuse(SheetColumn.PERSON, Said.of("onboarding.twice", before));
        } else if (live != null) {
            reader.refuse(SheetColumn.PERSON, Said.of("live-request.number", live));
        } else if (other != null) {
            reader.refuse(SheetColumn.PERSON, Said.of("onboarding.in-another", other));
        } else if (facts.taken().contains(place)) {
            reader.refuse(SheetColumn.PERSON, Said.of("onboarding.has-desktop"));
        }
    }
}
