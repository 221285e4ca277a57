package org.workspacesportal.request;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What keeps a request from being made: another one that is about the same and has not ended. */
@Service
@Transactional(readOnly = true)
public class LiveRequests {

    private final RequestRecords records;

    LiveRequests(RequestRecords records) {
        this.records = records;
    }

    /**
     * Does nothing where a person may ask for a desktop in a directory.
     *
     * @throws LiveRequestExists when they have a live request for one
     */
    public void requireNone(String directoryId, String owner) {
        records.findByLiveKey(LiveKey.of(directoryId, owner)).ifPresent(live -> {
            throw new LiveRequestExists(live.number());
        });
    }

    /** The numbers of the live requests these people have for desktops in a directory, by the ids of the people in lower case. */
    public Map<String, String> numbersOf(String directoryId, Collection<String> owners) {
        var keys = owners.stream()
                .map(owner -> LiveKey.of(directoryId, owner))
                .distinct()
                .toList();
        return keys.isEmpty()
                ? Map.of()
                : records.findByLiveKeyIn(keys).stream()
                        .collect(Collectors.toMap(
                                request -> request.owner().toLowerCase(Locale.ROOT), WorkspaceRequest::number));
    }

    /**
     * Does nothing where a desktop may be changed.
     *
     * @throws ChangeUnderWay when another change of it is live
     */
    public void requireNoChangeOf(String workspaceId) {
        records.findByLiveKey(LiveKey.ofChange(workspaceId)).ifPresent(live -> {
            throw new ChangeUnderWay(live.number());
        });
    }
}
