package org.workspacesportal.request;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds requests by the people they have to do with. */
@Service
@Transactional(readOnly = true)
public class RequestSearch {

    private final RequestRecords records;

    RequestSearch(RequestRecords records) {
        this.records = records;
    }

    /** What a person asked for or gets, newest first. */
    public List<WorkspaceRequest> of(String person) {
        return records.findByPerson(person);
    }

    /** What one of these people or somebody in one of these groups is asked to decide, oldest first. */
    public List<WorkspaceRequest> waitingFor(Collection<String> people, Collection<String> groups) {
        // An empty list is no SQL.
        return records.findWaitingFor(people, groups.isEmpty() ? List.of("") : groups).stream()
                .filter(WorkspaceRequest::waitsForSomebody)
                .toList();
    }

    /** How many desktops a person has or is about to get. */
    public int desktopsOf(String person) {
        return records.countApproved(person.toLowerCase(Locale.ROOT));
    }
}
