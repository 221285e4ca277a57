package org.workspacesportal;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void roomsDependOnEachOtherInOneDirectionAndThroughTheirFrontDoors() {
        ApplicationModules.of(WorkspacesPortal.class).verify();
    }
}
