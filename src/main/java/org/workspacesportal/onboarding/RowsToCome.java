package org.workspacesportal.onboarding;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.desktop.TakenPlaces.Place;
import org.workspacesportal.sheet.SubmittedSheets;

/** Tells of people who is in an onboarding that has been submitted, in a row that is no request yet. */
@Component
class RowsToCome implements SubmittedSheets {

    private final JdbcClient jdbc;
    private final Catalog catalog;

    RowsToCome(JdbcClient jdbc, Catalog catalog) {
        this.jdbc = jdbc;
        this.catalog = catalog;
    }

    /** One statement for all of a sheet, as long as that is: each person has their place in it. */
    @Override
    @Transactional(readOnly = true)
    public Map<Place, String> numbersOf(Collection<String> people) {
        var numbers = new HashMap<Place, String>();
        if (!people.isEmpty()) {
            jdbc.sql("""
                            SELECT w.person, w.offer, w.onboarding_number
                            FROM onboarding_row w JOIN onboarding o ON o.number = w.onboarding_number
                            WHERE w.person IN (:people) AND w.state = 'WAITING'
                              AND o.state IN ('WAITING_FOR_APPROVAL', 'ASKING')
                            ORDER BY w.onboarding_number""").param("people", people).query(row -> {
                var person = row.getString(1);
                var number = row.getString(3);
                // What has left the catalogue is refused when it is asked for.
                catalog.find(row.getString(2))
                        .ifPresent(offer -> numbers.putIfAbsent(new Place(offer.directoryId(), person), number));
            });
        }
        return numbers;
    }
}
