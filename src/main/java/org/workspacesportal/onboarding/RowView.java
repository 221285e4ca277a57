package org.workspacesportal.onboarding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.RequestStatus;
import org.workspacesportal.request.RunningMode;

/**
 * A row of an onboarding as the API shows it.
 *
 * @param line the line of the sheet
 * @param user id of the person who is to get the desktop
 * @param offer id of the offer
 * @param runningMode how it is to run
 * @param neededUntil the last day it is needed
 * @param costCentre who pays
 * @param reason why it is needed
 * @param state where the row stands
 * @param request the request it has become, absent until then
 * @param status where that one stands
 * @param problem why it could not be asked for
 */
record RowView(
        int line,
        String user,
        String offer,
        RunningMode runningMode,
        @Nullable LocalDate neededUntil,
        @Nullable String costCentre,
        String reason,
        RowState state,
        @Nullable String request,
        @Nullable RequestStatus status,
        @Nullable String problem) {

    static RowView of(OnboardingRow row) {
        return new RowView(
                row.line(),
                row.person(),
                row.offer(),
                row.runningMode(),
                row.neededUntil(),
                row.costCentre(),
                row.reason(),
                row.state(),
                row.requestNumber(),
                row.requestStatus(),
                row.problem() == null ? null : row.problem().inEnglish());
    }
}
