package org.workspacesportal.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.workspacesportal.catalog.Catalog;
import org.workspacesportal.catalog.Offer;
import org.workspacesportal.desktop.TakenPlaces;
import org.workspacesportal.desktop.TakenPlaces.Place;
import org.workspacesportal.identity.People;
import org.workspacesportal.request.LiveRequests;

/** What is known of the people in a sheet, asked for all of them together: thousands of rows are some questions. */
@Component
class Known {

    /** As many as are asked about in one question: each has its place in it. */
    private static final int AT_ONCE = 1000;

    /**
     * What is known.
     *
     * @param people the ids of those whom somebody knows
     * @param live the numbers of the requests that have not ended
     * @param inSheets the numbers of the sheets that have been submitted and are still to become such requests
     * @param taken where people have a desktop
     */
    record Facts(Set<String> people, Map<Place, String> live, Map<Place, String> inSheets, Set<Place> taken) {}

    private final Catalog catalog;
    private final People people;
    private final LiveRequests requests;
    private final SubmittedSheets sheets;
    private final TakenPlaces places;

    Known(Catalog catalog, People people, LiveRequests requests, SubmittedSheets sheets, TakenPlaces places) {
        this.catalog = catalog;
        this.people = people;
        this.requests = requests;
        this.sheets = sheets;
        this.places = places;
    }

    Facts about(List<SheetRow> rows) {
        var ids = rows.stream()
                .map(row -> row.cell(SheetColumn.PERSON))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        var live = new HashMap<Place, String>();
        var taken = new HashSet<Place>();
        var directories =
                catalog.offers().stream().map(Offer::directoryId).distinct().toList();
        // Nobody has requests or desktops whom nobody knows; what is no id at all is not even asked about.
        var known = people.findAll(ids).keySet();
        for (var some : chunks(known)) {
            directories.forEach(directory -> requests.numbersOf(directory, some)
                    .forEach((owner, number) -> live.put(new Place(directory, owner), number)));
            taken.addAll(places.of(some));
        }
        return new Facts(known, live, sheets.numbersOf(known), taken);
    }

    private static List<List<String>> chunks(Collection<String> all) {
        var list = List.copyOf(all);
        var chunks = new ArrayList<List<String>>();
        for (var from = 0; from < list.size(); from += AT_ONCE) {
            chunks.add(list.subList(from, Math.min(from + AT_ONCE, list.size())));
        }
        return chunks;
    }
}
