package org.workspacesportal.request;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for, checked for shape; the same for every way of asking.
 *
 * @param offer id of an offer; whether it exists is the catalogue's to say
 * @param runningMode how the desktop is to run
 * @param reason why, in the requester's words, 1 to 2,000 characters
 * @param neededUntil the last day it is needed, if known
 * @param forUser id of the person it is for, when that is not the requester
 */
public record RequestForm(
        String offer,
        RunningMode runningMode,
        String reason,
        @Nullable LocalDate neededUntil,
        @Nullable String forUser) {

    public static final String OFFER = "offer";
    public static final String RUNNING_MODE = "runningMode";
    public static final String REASON = "reason";
    public static final String NEEDED_UNTIL = "neededUntil";
    public static final String FOR_USER = "forUser";

    /** Room enough for a reason, and safely below what a process variable can hold. */
    public static final int REASON_LIMIT = 2000;

    private static final int USER_LIMIT = 64;

    private static final Set<String> FIELDS = Set.of(OFFER, RUNNING_MODE, REASON, NEEDED_UNTIL, FOR_USER);

    /**
     * Reads a form as it came in.
     *
     * @param values field by name; an empty text counts as missing
     * @param today the day on which it is read
     * @throws InvalidInput naming every field that is missing, malformed or unknown
     */
    public static RequestForm of(Map<String, ?> values, LocalDate today) {
        var reader = new FormReader(values, FIELDS);
        var offer = reader.text(OFFER);
        var runningMode = reader.choice(RUNNING_MODE, RunningMode.class, "running-mode");
        var reason = reader.text(REASON, REASON_LIMIT);
        var neededUntil = day(reader, today);
        var forUser = reader.text(FOR_USER, USER_LIMIT);
        if (offer == null) {
            reader.refuse(OFFER, "missing");
        }
        if (runningMode == null) {
            reader.refuse(RUNNING_MODE, "missing");
        }
        if (reason == null) {
            reader.refuse(REASON, "missing");
        }
        if (offer == null || runningMode == null || reason == null || reader.isWrong()) {
            throw reader.refusal();
        }
        return new RequestForm(offer, runningMode, reason, neededUntil, forUser);
    }

    /** Id of the person who gets the desktop. */
    public String owner(String requester) {
        return forUser == null ? requester : forUser;
    }

    private static @Nullable LocalDate day(FormReader reader, LocalDate today) {
        var text = reader.text(NEEDED_UNTIL);
        if (text == null || text.isEmpty()) {
            return null;
        }
        var day = IsoDay.parse(text);
        if (day == null) {
            reader.refuse(NEEDED_UNTIL, "not-a-date", today.plusMonths(3));
        } else if (!day.isAfter(today) || day.isAfter(today.plusYears(10))) {
            reader.refuse(NEEDED_UNTIL, "needed-until");
        }
        return day;
    }
}
