package org.workspacesportal.localaws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One desktop with the times that decide what state it is in.
 *
 * @param number its place in the order of creation
 * @param details the optional members of the request it was made from, completed with AWS's defaults
 * @param broken whether it ends in ERROR instead of AVAILABLE
 * @param end when it goes away; null while nobody terminated it
 */
record Desktop(
        long number,
        String id,
        String directoryId,
        String userName,
        String bundleId,
        ObjectNode details,
        Map<String, String> tags,
        Instant visibleFrom,
        Instant readyAt,
        boolean broken,
        @Nullable End end) {

    /** The way out: TERMINATING until the first time, TERMINATED until the second, then gone. */
    record End(Instant terminatedAt, Instant goneAt) {}

    /** The states a desktop of this endpoint can be in. */
    enum State {
        PENDING,
        AVAILABLE,
        ERROR,
        TERMINATING,
        TERMINATED
    }

    Desktop {
        tags = Map.copyOf(tags);
    }

    State stateAt(Instant now) {
        if (end != null) {
            return now.isBefore(end.terminatedAt()) ? State.TERMINATING : State.TERMINATED;
        }
        if (now.isBefore(readyAt)) {
            return State.PENDING;
        }
        return broken ? State.ERROR : State.AVAILABLE;
    }

    boolean existsAt(Instant now) {
        return end == null || now.isBefore(end.goneAt());
    }

    boolean isVisibleAt(Instant now) {
        return existsAt(now) && !now.isBefore(visibleFrom);
    }

    /** Whether it keeps its user from having another one. */
    boolean isLiveAt(Instant now) {
        return stateAt(now) != State.TERMINATED && existsAt(now);
    }

    boolean hasBeenReadyAt(Instant now) {
        return !broken && !now.isBefore(readyAt);
    }

    String owner() {
        return owner(directoryId, userName);
    }

    static String owner(String directoryId, String userName) {
        return directoryId + "/" + userName.toLowerCase(Locale.ROOT);
    }

    Desktop endingAt(End newEnd) {
        return new Desktop(
                number, id, directoryId, userName, bundleId, details, tags, visibleFrom, readyAt, broken, newEnd);
    }

    Desktop taggedWith(Map<String, String> more) {
        var all = new TreeMap<>(tags);
        all.putAll(more);
        return new Desktop(
                number, id, directoryId, userName, bundleId, details, all, visibleFrom, readyAt, broken, end);
    }
}
