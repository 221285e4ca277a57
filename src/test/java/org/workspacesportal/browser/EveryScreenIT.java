package org.workspacesportal.browser;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.workspacesportal.support.Browser.Screen;

/** The same on all screens there are, as one pair of them may hide what the other shows. */
@Tag("screens")
class EveryScreenIT extends EveryPageIT {

    static Stream<Screen> screens() {
        return Screen.all();
    }
}
