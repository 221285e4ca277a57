package org.workspacesportal.sheet;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.InvalidInput;
import org.workspacesportal.request.PlainText;

/** Who pays for a desktop: what AWS takes as the value of a tag. */
final class CostCentre {

    private static final int LIMIT = 64;
    private static final Pattern TAG_VALUE = Pattern.compile("[\\p{L}\\p{Zs}\\p{N}_.:/=+\\-@]+");

    private CostCentre() {}

    /**
     * Reads one.
     *
     * @return null where there is none
     * @throws InvalidInput when it cannot be written into a tag
     */
    static @Nullable String of(String text) {
        var field = SheetColumn.COST_CENTRE.field();
        var checked = PlainText.checked(field, text, LIMIT);
        if (checked.isEmpty()) {
            return null;
        }
        if (!TAG_VALUE.matcher(checked).matches()) {
            throw new InvalidInput(field, "onboarding.cost-centre");
        }
        return checked;
    }
}
