package org.workspacesportal.onboarding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.RequestForm;
import org.workspacesportal.request.RequestStatus;
import org.workspacesportal.request.RunningMode;
import org.workspacesportal.request.Said;

/**
 * A row of an onboarding: a desktop for one person, and what became of it.
 *
 * @param line the line of the sheet
 * @param person id of the person who is to get it
 * @param offer id of the offer
 * @param runningMode how it is to run
 * @param neededUntil the last day it is needed, if known
 * @param costCentre who pays, if somebody said so
 * @param reason why it is needed
 * @param state where it stands
 * @param requestNumber the request it has become, null until then
 * @param requestStatus where that one stands
 * @param problem why it could not be asked for, null where that is not so
 */
record OnboardingRow(
        int line,
        String person,
        String offer,
        RunningMode runningMode,
        @Nullable LocalDate neededUntil,
        @Nullable String costCentre,
        String reason,
        RowState state,
        @Nullable String requestNumber,
        @Nullable RequestStatus requestStatus,
        @Nullable Said problem) {

    RequestForm form() {
        return new RequestForm(offer, runningMode, reason, neededUntil, person);
    }
}
