package org.workspacesportal.onboarding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.language.Wording;
import org.workspacesportal.language.Words;
import org.workspacesportal.sheet.Sheets;
import org.workspacesportal.spreadsheet.Sheet;

/** The rows of an onboarding to take along, with what has become of each. */
@Component
class ResultSheet {

    private static final String[] HEADING = {
        "line",
        "user",
        "offer",
        "running mode",
        "needed until",
        "cost centre",
        "reason",
        "state",
        "request",
        "request status",
        "problem"
    };

    private final OnboardingRows rows;
    private final Wording wording;

    ResultSheet(OnboardingRows rows, Wording wording) {
        this.rows = rows;
        this.wording = wording;
    }

    byte[] of(String number, Locale locale) {
        var words = wording.in(locale);
        var to = new ByteArrayOutputStream();
        try {
            var sheet = Sheet.begin(to, HEADING);
            for (var row : rows.list(number, null, 0, Sheets.MOST_ROWS)) {
                sheet.row(cells(row, words));
            }
            sheet.end();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return to.toByteArray();
    }

    private static @Nullable Object[] cells(OnboardingRow row, Words words) {
        return new @Nullable Object[] {
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
            row.problem() == null ? null : words.said(row.problem())
        };
    }
}
