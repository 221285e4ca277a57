package org.workspacesportal.quota;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.EventKind;
import org.workspacesportal.request.WorkspaceRequest;
import org.workspacesportal.request.WorkspaceRequests;

/**
 * How many desktops AWS lets the account have: once it refuses one more, the approved requests wait together and AWS is spared the rest of them, until one
 * that tries gets its desktop.
 */
@Service
@Transactional
@EnableConfigurationProperties(QuotaSettings.class)
public class DesktopQuota {

    private final Quotas quotas;
    private final Waiting waiting;
    private final PauseTable pauses;
    private final Tries tries;
    private final Rooms rooms;
    private final WorkspaceRequests requests;

    DesktopQuota(
            Quotas quotas, Waiting waiting, PauseTable pauses, Tries tries, Rooms rooms, WorkspaceRequests requests) {
        this.quotas = quotas;
        this.waiting = waiting;
        this.pauses = pauses;
        this.tries = tries;
        this.rooms = rooms;
        this.requests = requests;
    }

    /** Whether AWS is to be asked for the desktop of a request; else it would only refuse. */
    @Transactional(readOnly = true)
    public boolean admits(WorkspaceRequest request) {
        return waiting.admits(request.number(), quotas.of(request));
    }

    /**
     * Has a request wait that AWS refused, or would.
     *
     * @return whether it waits; else the admins are to look at it, as there will be no more desktops
     */
    public boolean holds(WorkspaceRequest request) {
        var added = waiting.add(request.number(), quotas.of(request));
        if (added.orElse(false)) {
            requests.note(request.number(), EventKind.WAITS_FOR_QUOTA, Actor.SYSTEM, null);
        }
        return added.isPresent();
    }

    /**
     * Notes that AWS has just given a request its desktop. Where it was one that tried, two others try: so all go on within seconds where there may be many
     * more, and few ask in vain where there may be one.
     */
    public void granted(WorkspaceRequest request) {
        waiting.remove(request.number()).ifPresent(quota -> {
            tries.begin(quota, 2);
            // Whoever comes in this moment sees others wait, and is not to be forgotten.
            pauses.tryNow(quota);
        });
    }

    /** Notes that a request waits for no quota any more, for other reasons; where it was one that tried, another one does. */
    public void ended(WorkspaceRequest request) {
        waiting.remove(request.number()).ifPresent(pauses::tryNow);
    }

    /** How much is used of the quotas the settings tell. */
    @Transactional(readOnly = true)
    public List<Room> rooms() {
        return rooms.all();
    }

    /** Whether who asks now may have to wait. */
    @Transactional(readOnly = true)
    public boolean isUsedUp() {
        return !pauses.all().isEmpty() || rooms.all().stream().anyMatch(Room::isFull);
    }

    /** The quotas that are used up while somebody waits for them, the oldest first. */
    @Transactional(readOnly = true)
    public List<Pause> pauses() {
        return pauses.all();
    }
}
