package org.workspacesportal.browser;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.workspacesportal.support.Browser.Screen;

/** The same on all screens there are. */
@Tag("screens")
class EveryJobIT extends PortalIT {

    static Stream<Screen> screens() {
        return Screen.all();
    }
}
