package org.workspacesportal.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.workspacesportal.WorkspacesPortal;

/** The page shows the rooms as they are; in groups, as a graph of all of them says nothing. */
class ArchitecturePageTest {

    private static final Path PAGE = Path.of("docs", "architecture.md");

    private final Rooms rooms = Rooms.of(ApplicationModules.of(WorkspacesPortal.class));

    @Test
    void eachRoomHasItsGroupAndGroupsKnowEachOtherInOneDirection() {
        assertThat(rooms.unsorted()).isEmpty();
        assertThat(rooms.circles()).isEmpty();
    }

    @Test
    void thePageShowsThem() throws IOException {
        new GeneratedPart(PAGE, getClass()).mustBe("\n" + rooms.graph() + "\n" + rooms.table());
    }
}
