package org.workspacesportal.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.workspacesportal.request.Said;

/** Why somebody's sheet is not even read: the filters that refuse it have no words, and leave it to the page of errors to say it. */
public final class UnreadSheet {

    private static final String SAID = UnreadSheet.class.getName();

    private UnreadSheet() {}

    /** Notes what somebody lacks who may not do what they try, where that is to send a sheet. */
    public static void note(HttpServletRequest call) {
        if (BodySizes.isSheet(call)) {
            call.setAttribute(SAID, Said.of("onboarding.not-for-others"));
        }
    }

    /** What is to be said about a call that was refused; nothing where it brought no sheet, or was refused for something else. */
    public static Optional<Said> of(HttpServletRequest call) {
        return call.getAttribute(SAID) instanceof Said said ? Optional.of(said) : Optional.empty();
    }
}
