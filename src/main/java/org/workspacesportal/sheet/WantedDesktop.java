package org.workspacesportal.sheet;

import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.RequestForm;

/**
 * A desktop for one person, as a row of a sheet wants it and as it was found good.
 *
 * @param line the line of the sheet
 * @param form what is asked for, with the person it is for
 * @param costCentre who pays, if the row says so
 */
public record WantedDesktop(
        int line, RequestForm form, @Nullable String costCentre) {

    /** Id of the person who is to get it. */
    public String person() {
        return form.owner("");
    }
}
