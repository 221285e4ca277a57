package org.workspacesportal.sheet;

import java.util.Collection;
import java.util.Map;
import org.workspacesportal.desktop.TakenPlaces.Place;

/** Sheets that have been submitted; their rows become requests later, and until then nobody else sees who is to get a desktop. */
public interface SubmittedSheets {

    /** The number of the sheet in which each of these people waits for a request, by the place for which it is to be; those who wait in none are left out. */
    Map<Place, String> numbersOf(Collection<String> people);
}
