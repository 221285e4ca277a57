package org.workspacesportal.request;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to be different about a desktop, checked for shape; the same for every way of asking.
 *
 * @param workspaceId id of the desktop, {@code ws-…}; whose it is, and whether it can be changed so, is not said here
 * @param change what is to change
 * @param offer id of the offer it is to be like, where another kind or size is wanted
 * @param runningMode how it is to run, where that is to change
 * @param autoStopMinutes after how many idle minutes it is to stop, a multiple of 60, where that is to change
 * @param sizeGib how large a volume is to be, in GiB, where that is to change
 * @param confirmation the desktop's name or id once more, where something is lost
 * @param reason why, in the person's words; empty where none was given
 */
public record ChangeForm(
        String workspaceId,
        ChangeKind change,
        @Nullable String offer,
        @Nullable RunningMode runningMode,
        @Nullable Integer autoStopMinutes,
        @Nullable Integer sizeGib,
        @Nullable String confirmation,
        String reason) {

    public static final String WORKSPACE_ID = "workspaceId";
    public static final String CHANGE = "change";
    public static final String OFFER = "offer";
    public static final String RUNNING_MODE = "runningMode";
    public static final String AUTO_STOP_MINUTES = "autoStopMinutes";
    public static final String SIZE_GIB = "sizeGib";
    public static final String CONFIRMATION = "confirmation";
    public static final String REASON = "reason";

    private static final Set<String> FIELDS =
            Set.of(WORKSPACE_ID, CHANGE, OFFER, RUNNING_MODE, AUTO_STOP_MINUTES, SIZE_GIB, CONFIRMATION, REASON);

    /** What belongs to which change beside its kind, the desktop and the reason. */
    private static final Map<ChangeKind, Set<String>> OWN = new EnumMap<>(Map.of(
            ChangeKind.BUNDLE, Set.of(OFFER, CONFIRMATION),
            ChangeKind.COMPUTE_TYPE, Set.of(OFFER),
            ChangeKind.ROOT_VOLUME, Set.of(SIZE_GIB),
            ChangeKind.USER_VOLUME, Set.of(SIZE_GIB),
            ChangeKind.RUNNING_MODE, Set.of(RUNNING_MODE, AUTO_STOP_MINUTES),
            ChangeKind.REBUILD, Set.of(CONFIRMATION),
            ChangeKind.RESTORE, Set.of(CONFIRMATION),
            ChangeKind.GIVE_BACK, Set.of(CONFIRMATION)));

    private static final int HOUR = 60;
    private static final int LONGEST = 48 * HOUR;

    /**
     * Reads a form as it came in.
     *
     * @param values field by name; an empty text counts as missing
     * @throws InvalidInput naming every field that is missing, malformed, unknown, or of no meaning for this change
     */
    public static ChangeForm of(Map<String, ?> values) {
        var reader = new FormReader(values, FIELDS);
        var workspaceId = reader.text(WORKSPACE_ID);
        var change = reader.choice(CHANGE, ChangeKind.class, "change");
        var form = new ChangeForm(
                workspaceId == null ? "" : workspaceId,
                change == null ? ChangeKind.RUNNING_MODE : change,
                reader.text(OFFER),
                reader.choice(RUNNING_MODE, RunningMode.class, "running-mode"),
                reader.number(AUTO_STOP_MINUTES),
                reader.number(SIZE_GIB),
                reader.text(CONFIRMATION, 255),
                orEmpty(reader.text(REASON, RequestForm.REASON_LIMIT)));
        if (workspaceId == null) {
            reader.refuse(WORKSPACE_ID, "missing");
        }
        if (change == null) {
            reader.refuse(CHANGE, "missing");
        } else {
            form.refuseIncomplete(reader, OWN.getOrDefault(change, Set.of()));
        }
        if (reader.isWrong()) {
            throw reader.refusal();
        }
        return form;
    }

    private void refuseIncomplete(FormReader reader, Set<String> own) {
        refuseUnless(own, OFFER, offer, reader, true);
        refuseUnless(own, RUNNING_MODE, runningMode, reader, true);
        refuseUnless(own, SIZE_GIB, sizeGib, reader, true);
        // Whether something is lost, and what its name is, is checked against the desktop.
        refuseUnless(own, CONFIRMATION, confirmation, reader, false);
        refuseUnless(own, AUTO_STOP_MINUTES, autoStopMinutes, reader, false);
        if (autoStopMinutes != null && runningMode == RunningMode.ALWAYS_ON) {
            reader.refuse(AUTO_STOP_MINUTES, "auto-stop.always-on");
        } else if (autoStopMinutes != null
                && (autoStopMinutes < HOUR || autoStopMinutes > LONGEST || autoStopMinutes % HOUR != 0)) {
            reader.refuse(AUTO_STOP_MINUTES, "auto-stop.steps", LONGEST);
        }
    }

    private static void refuseUnless(
            Set<String> own, String field, @Nullable Object value, FormReader reader, boolean needed) {
        if (value != null && !own.contains(field)) {
            reader.refuse(field, "change.not-its-field");
        } else if (value == null && needed && own.contains(field)) {
            reader.refuse(field, "missing");
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
