package org.workspacesportal.browser;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.workspacesportal.support.Browser.Screen;

/** The same on all screens there are, as one pair of them may hide what the other shows. */
@Tag("screens")
class EveryScreenIT extends EveryPageIT {

    static Stream<List<Screen>> screens() {
        return Screen.all()
                .collect(groupingBy(screen -> List.of(screen.language(), screen.scripts())))
                .values()
                .stream();
    }
}
