package org.workspacesportal.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
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
            assertThat(notPassed(paths.passed(Models.WORKSPACE_REQUEST)))
                    .as("elements of %s that no test passes", Models.WORKSPACE_REQUEST)
                    .isEmpty();
        }
    }

    private static Set<String> notPassed(Set<String> passed) {
        var model = Objects.requireNonNull(ModelFiles.packed().processes().get(Models.WORKSPACE_REQUEST));
        var missing = new TreeSet<String>();
        model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !isPassed(node, passed))
                .forEach(node -> missing.add(node.getId()));
        model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> !isPassed(flow, passed))
                .forEach(flow -> missing.add(flow.getId()));
        return missing;
    }

    private static boolean isPassed(FlowNode node, Set<String> passed) {
        return node instanceof EventBasedGateway
                ? node.getOutgoing().stream().anyMatch(flow -> isPassed(flow, passed))
                : passed.contains(node.getId());
    }

    /** The engine takes no way out of an event-based gateway: it waits at the gateway and goes on from the event. */
    private static boolean isPassed(SequenceFlow flow, Set<String> passed) {
        return passed.contains(
                flow.getSource() instanceof EventBasedGateway ? flow.getTarget().getId() : flow.getId());
    }
}
