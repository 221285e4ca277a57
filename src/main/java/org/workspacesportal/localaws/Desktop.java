package org.workspacesportal.localaws;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One desktop with the times that decide what state it is in.
 *
 * @param number its place in the order of creation
 * @param details the optional members of the request it was made from, completed with AWS's defaults
 * @param readyAt when it was, or will be, first out of PENDING, or healed
 * @param broken whether it ends in ERROR instead of AVAILABLE
 * @param end when it goes away; null while nobody terminated it
 * @param change what was done to it last; null when nothing was
 * @param changedAt when its properties were last changed
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
        @Nullable End end,
        @Nullable Change change,
        // State files of earlier versions have none.
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<Pause, Instant> changedAt) {

    Desktop {
        tags = Map.copyOf(tags);
        changedAt = Map.copyOf(changedAt);
    }

    /** A new one, to which nothing has been done yet. */
    static Desktop created(
            long number,
            String id,
            String directoryId,
            String userName,
            String bundleId,
            ObjectNode details,
            Map<String, String> tags,
            Instant visibleFrom,
            Instant readyAt,
            boolean broken) {
        return new Desktop(
                number,
                id,
                directoryId,
                userName,
                bundleId,
                details,
                tags,
                visibleFrom,
                readyAt,
                broken,
                null,
                null,
                Map.of());
    }

    DesktopState stateAt(Instant now) {
        if (end != null && end.hasBegunAt(now)) {
            return now.isBefore(end.terminatedAt()) ? DesktopState.TERMINATING : DesktopState.TERMINATED;
        }
        if (change != null) {
            return change.stateAt(now);
        }
        if (now.isBefore(readyAt)) {
            return DesktopState.PENDING;
        }
        return broken ? DesktopState.ERROR : DesktopState.AVAILABLE;
    }

    boolean existsAt(Instant now) {
        return end == null || now.isBefore(end.goneAt());
    }

    boolean isVisibleAt(Instant now) {
        return existsAt(now) && !now.isBefore(visibleFrom);
    }

    /** Whether it keeps its user from having another one. */
    boolean isLiveAt(Instant now) {
        return stateAt(now) != DesktopState.TERMINATED && existsAt(now);
    }

    boolean hasBeenReadyAt(Instant now) {
        return !broken && !now.isBefore(readyAt);
    }

    /** The details with what a change has made of them by then. */
    ObjectNode detailsAt(Instant now) {
        var all = details.deepCopy();
        if (change != null) {
            all.withObject("/WorkspaceProperties").setAll(change.propertiesAt(now));
        }
        return all;
    }

    String runningModeAt(Instant now) {
        return detailsAt(now).path("WorkspaceProperties").path("RunningMode").asText();
    }

    String owner() {
        return owner(directoryId, userName);
    }

    static String owner(String directoryId, String userName) {
        return directoryId + "/" + userName.toLowerCase(Locale.ROOT);
    }

    Desktop endingAt(@Nullable End newEnd) {
        return with(details, tags, newEnd, change, changedAt);
    }

    Desktop taggedWith(Map<String, String> more) {
        var all = new TreeMap<>(tags);
        all.putAll(more);
        return with(details, all, end, change, changedAt);
    }

    Desktop detailedAs(ObjectNode newDetails) {
        return with(newDetails, tags, end, change, changedAt);
    }

    /** Something new is done to it, on top of what came of the last. */
    Desktop changedBy(Change next, Instant now) {
        return with(detailsAt(now), tags, end, next, changedAt);
    }

    /** The property has been changed, and rests from then on. */
    Desktop restingFrom(Pause pause, Instant now) {
        var times = new HashMap<>(changedAt);
        times.put(pause, now);
        return with(details, tags, end, change, times);
    }

    /** A broken one that is in order from then on. */
    Desktop healedAt(Instant time) {
        return new Desktop(
                number,
                id,
                directoryId,
                userName,
                bundleId,
                details,
                tags,
                visibleFrom,
                time,
                false,
                end,
                change,
                changedAt);
    }

    private Desktop with(
            ObjectNode newDetails,
            Map<String, String> newTags,
            @Nullable End newEnd,
            @Nullable Change newChange,
            Map<Pause, Instant> newTimes) {
        return new Desktop(
                number,
                id,
                directoryId,
                userName,
                bundleId,
                newDetails,
                newTags,
                visibleFrom,
                readyAt,
                broken,
                newEnd,
                newChange,
                newTimes);
    }
}
