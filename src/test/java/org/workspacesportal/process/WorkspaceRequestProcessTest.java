package org.workspacesportal.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.workspacesportal.support.PortalTest;
import org.workspacesportal.support.TakenPaths;

/** Every path of a workspace request, with nothing replaced: engine, steps, mails and the AWS calls down to the socket. */
@PortalTest
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class WorkspaceRequestProcessTest {

    @BeforeAll
    static void countFromHere(@Autowired TakenPaths paths) {
        paths.passed(Models.WORKSPACE_REQUEST).clear();
    }

    @Nested
    @Order(1)
    class Approval extends ApprovalPaths {}

    @Nested
    @Order(2)
    class WhoDecides extends WhoDecidesPaths {}

    @Nested
    @Order(3)
    class Provisioning extends ProvisioningPaths {}

    /** Last, as it looks back on the others. */
    @Nested
    @Order(4)
    class Coverage {

        @Autowired
        TakenPaths paths;

        @Test
        void noElementOfTheModelWasLeftOut() {
            assertThat(NotPassed.of(Models.WORKSPACE_REQUEST, paths.passed(Models.WORKSPACE_REQUEST)))
                    .as("elements of %s that no test passes", Models.WORKSPACE_REQUEST)
                    .isEmpty();
        }
    }
}
