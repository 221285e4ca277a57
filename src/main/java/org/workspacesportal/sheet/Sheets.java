package org.workspacesportal.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.workspacesportal.language.Wording;

/** Takes sheets of desktops for many: says what those want that are good, and gives the others back. */
@Component
public class Sheets {

    /** No longer one is read. */
    public static final int MOST_ROWS = SheetReader.MOST_ROWS;

    /** No larger one is read. */
    public static final int MOST_MEGABYTES = SheetText.MOST_MEGABYTES;

    private final SheetCheck check;
    private final Wording wording;

    Sheets(SheetCheck check, Wording wording) {
        this.check = check;
        this.wording = wording;
    }

    /** What the heading of a sheet says, in the order in which a template has it. */
    public static List<String> columns() {
        return SheetColumn.titles();
    }

    /**
     * The desktops that a sheet wants, in the order of its rows; never none.
     *
     * @throws SheetRefused with all that is wrong, where anything is
     */
    public List<WantedDesktop> read(byte[] sheet) {
        return check.check(SheetReader.read(sheet));
    }

    /** A refused sheet as it was sent, with what is wrong in front of each row; nothing where it could not be read as one. */
    public Optional<byte[]> givenBack(SheetRefused refused, Locale locale) {
        return refused.rows().isEmpty()
                ? Optional.empty()
                : Optional.of(GivenBackSheet.of(refused, wording.in(locale)));
    }
}
