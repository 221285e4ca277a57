package org.workspacesportal.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the models and forms against each other and against the code, without an engine; and each rule against a model that breaks it. */
class ModelContractTest {

    private static final String REQUEST = "workspace-request.bpmn";
    private static final String NOTICE = "desktop-notice.bpmn";
    private static final String POLICY = "approval-policy.dmn";
    private static final String APPROVAL_FORM = "approve-request.form";

    private static final ModelFiles PACKED = ModelFiles.packed();

    @Test
    void theModelsAndTheCodeAgree() {
        assertThat(PACKED.processes()).containsKey(Models.WORKSPACE_REQUEST);
        assertThat(broken(PACKED)).isEmpty();
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("breaches")
    void aBreachIsNoticed(String file, String text, String instead, String noticed) {
        assertThat(broken(PACKED.with(file, text, instead)))
                .anySatisfy(found -> assertThat(found).contains(noticed));
    }

    private static List<String> broken(ModelFiles files) {
        return Stream.of(
                        NamingRules.broken(files),
                        CodeRules.broken(files),
                        Expressions.broken(files),
                        SavePointRules.broken(files),
                        FormRules.broken(files),
                        DeploymentRules.broken(files))
                .flatMap(found -> found)
                .toList();
    }

    static Stream<Arguments> breaches() {
        return Stream.of(names(), agreements(), expressions(), savePoints(), forms(), deployment())
                .flatMap(breach -> breach);
    }

    private static Stream<Arguments> names() {
        return Stream.of(
                breach(
                        REQUEST,
                        "\"workspace-request\"",
                        "\"desktop-request\"",
                        "workspace-request.bpmn holds a process of another name: desktop-request"),
                breach(
                        POLICY,
                        "\"approval-policy\"",
                        "\"policy\"",
                        "approval-policy.dmn holds a decision of another name: policy"),
                breach(
                        APPROVAL_FORM,
                        "\"approve-request\"",
                        "\"approve\"",
                        "approve-request.form holds a form of another name: approve"),
                breach(
                        REQUEST,
                        "Task_CreateWorkspace",
                        "Activity_1w131lg",
                        "Activity_1w131lg, labelled 'Create workspace', should be Task_CreateWorkspace"),
                breach(
                        REQUEST,
                        "name=\"Approval needed?\"",
                        "name=\"Somebody to ask?\"",
                        "Gateway_ApprovalNeeded, labelled 'Somebody to ask?', should be Gateway_SomebodyToAsk"),
                breach(
                        REQUEST,
                        "name=\"Workspace requested\"",
                        "name=\"Workspace wanted\"",
                        "should be StartEvent_WorkspaceWanted"),
                breach(
                        REQUEST,
                        "name=\"Workspace ready\"",
                        "name=\"Desktop ready\"",
                        "should be EndEvent_DesktopReady"),
                breach(
                        REQUEST,
                        "name=\"Reminder due\"",
                        "name=\"Time to remind\"",
                        "should be BoundaryEvent_TimeToRemind"),
                breach(
                        REQUEST,
                        "name=\"Workspace overdue\"",
                        "name=\"Workspace late\"",
                        "should be Event_WorkspaceLate"),
                breach(REQUEST, " name=\"Register request\"", "", "Task_RegisterRequest has no label"),
                breach(REQUEST, "Gateway_GoAhead", "Gateway_0x1", "Gateway_0x1 should be Gateway_ and words"),
                breach(
                        REQUEST,
                        "Flow_TryAgainNo",
                        "Flow_Else",
                        "should be labelled with an answer and be Flow_TryAgainNo"));
    }

    private static Stream<Arguments> agreements() {
        return Stream.of(
                breach(
                        REQUEST,
                        "${sendReadyMailDelegate}",
                        "${sendMailDelegate}",
                        "${sendMailDelegate} names no bean of a class SendMailDelegate"),
                breach(
                        REQUEST,
                        "${sendReadyMailDelegate}",
                        "${sendDelayMailDelegate}",
                        "sendReadyMailDelegate is a step that no model uses"),
                breach(
                        REQUEST,
                        "${recordResolutionListener}",
                        "${recordDecisionListener}",
                        "recordResolutionListener is a step that no model uses"),
                breach(
                        REQUEST,
                        "${sendReadyMailDelegate}",
                        "${sendDelayMailDelegate}",
                        "Task_SendReadyMail should be done by ${sendReadyMailDelegate}, not ${sendDelayMailDelegate}"),
                breach(
                        REQUEST,
                        "${applyApprovalPolicyListener}",
                        "${registerRequestDelegate}",
                        "${registerRequestDelegate} should be a listener"),
                breach(
                        REQUEST,
                        "${approvalNeeded}",
                        "${approvalWanted}",
                        "Flow_ApprovalNeededYes reads a variable the code does not know: approvalWanted"),
                breach(
                        REQUEST,
                        "${askCount}",
                        "${approvers}",
                        "Task_SendApprovalRequest reads a variable the code does not know: approvers"),
                breach(
                        REQUEST,
                        "${reminderAfter}",
                        "${remindAfter}",
                        "TimerEventDefinition_ReminderDue reads a variable the code does not know: remindAfter"),
                breach(
                        REQUEST,
                        "candidateGroups=\"camunda-admin\"",
                        "candidateGroups=\"${group}\"",
                        "Task_ResolveProvisioning reads a variable the code does not know: group"),
                breach(
                        REQUEST,
                        "${tryAgain}",
                        "${reason}",
                        "Flow_TryAgainYes reads a variable the code does not know: reason"),
                breach(
                        POLICY,
                        "<text>monthlyCost</text>",
                        "<text>price</text>",
                        "InputExpression_MonthlyCost reads a variable the code does not know: price"),
                breach(REQUEST, "\"WorkspaceFailed\"", "\"WorkspaceLost\"", "WorkspaceLost is no constant of Models"),
                breach(
                        REQUEST,
                        "\"WorkspaceFailed\"",
                        "\"WorkspaceAvailable\"",
                        "Models names WorkspaceFailed, which no model has"),
                breach(REQUEST, "\"WORKSPACE_REFUSED\"", "\"REFUSED\"", "REFUSED is no constant of Models"),
                breach(
                        REQUEST,
                        "Task_ResolveProvisioning",
                        "Task_Resolve",
                        "Models names Task_ResolveProvisioning, which no model has"),
                breach(
                        REQUEST,
                        "\"workspace-request\"",
                        "\"desktop-request\"",
                        "Models names workspace-request, which no model has"),
                breach(
                        REQUEST,
                        "decisionRef=\"approval-policy\"",
                        "decisionRef=\"policy\"",
                        "Task_ApplyApprovalPolicy asks a decision that does not exist: policy"));
    }

    private static Stream<Arguments> expressions() {
        return Stream.of(
                breach(REQUEST, "${approved}", "${approved == true}", "Flow_RequestApprovedYes computes"),
                breach(REQUEST, "${approved}", "${approved.value}", "Flow_RequestApprovedYes computes"),
                breach(REQUEST, "${approved}", "true", "Flow_RequestApprovedYes is not one variable: true"),
                breach(
                        REQUEST,
                        "${expiresAfter}",
                        "P${expiresAfter}D",
                        "TimerEventDefinition_ApprovalOverdue computes"),
                breach(
                        REQUEST,
                        "candidateGroups=\"camunda-admin\"",
                        "candidateGroups=\"#{group}\"",
                        "Task_ResolveProvisioning computes"),
                breach(
                        REQUEST,
                        "${registerRequestDelegate}",
                        "${registerRequestDelegate.execute(execution)}",
                        "Task_RegisterRequest computes"),
                breach(
                        REQUEST,
                        "camunda:delegateExpression=\"${registerRequestDelegate}\"",
                        "camunda:class=\"org.example.Register\"",
                        "Task_RegisterRequest has code in it: class"),
                breach(
                        REQUEST,
                        "camunda:delegateExpression=\"${registerRequestDelegate}\"",
                        "camunda:expression=\"true\"",
                        "Task_RegisterRequest has code in it: expression"),
                breach(
                        REQUEST,
                        "<camunda:executionListener event=\"end\" delegateExpression=\"${applyApprovalPolicyListener}\" />",
                        "<camunda:executionListener event=\"end\"><camunda:script scriptFormat=\"groovy\">1"
                                + "</camunda:script></camunda:executionListener>",
                        "Task_ApplyApprovalPolicy has code in it: script"),
                breach(
                        POLICY,
                        "<text>monthlyCost</text>",
                        "<text>monthlyCost * 12</text>",
                        "InputExpression_MonthlyCost is not one variable"));
    }

    private static Stream<Arguments> savePoints() {
        return Stream.of(
                breach(
                        REQUEST,
                        "camunda:type=\"external\" camunda:topic=\"create-workspace\"",
                        "camunda:delegateExpression=\"${createWorkspaceDelegate}\"",
                        "Task_CreateWorkspace leaves the machine and is not asyncBefore"),
                breach(
                        REQUEST,
                        "camunda:topic=\"create-workspace\"",
                        "camunda:topic=\"create-desktop\"",
                        "Task_CreateWorkspace should have the topic create-workspace, not create-desktop"),
                breach(
                        REQUEST,
                        "name=\"Send regret mail\" camunda:asyncBefore=\"true\"",
                        "name=\"Send regret mail\"",
                        "Task_SendRegretMail leaves the machine and is not asyncBefore"),
                breach(
                        REQUEST,
                        "<bpmn:multiInstanceLoopCharacteristics camunda:asyncBefore=\"true\">",
                        "<bpmn:multiInstanceLoopCharacteristics>",
                        "Task_SendReminder leaves the machine and is not asyncBefore"),
                breach(
                        REQUEST,
                        "camunda:formRef=\"approve-request\" camunda:formRefBinding=\"deployment\" camunda:asyncAfter=\"true\"",
                        "camunda:formRef=\"approve-request\" camunda:formRefBinding=\"deployment\"",
                        "Task_ApproveRequest is done by a person and not asyncAfter"));
    }

    private static Stream<Arguments> forms() {
        return Stream.of(
                breach(
                        REQUEST,
                        "formRef=\"approve-request\"",
                        "formRef=\"approve\"",
                        "Task_ApproveRequest has no form approve"),
                breach(
                        REQUEST,
                        "formRef=\"request-workspace\"",
                        "formRef=\"resolve-provisioning\"",
                        "request-workspace.form is used by no model"),
                breach(
                        REQUEST,
                        "formRef=\"request-workspace\" camunda:formRefBinding=\"deployment\"",
                        "formRef=\"request-workspace\" camunda:formRefBinding=\"latest\"",
                        "StartEvent_WorkspaceRequested does not keep to the form it was deployed with"),
                breach(NOTICE, " camunda:isStartableInTasklist=\"false\"", "", "StartEvent_NoticeDue has no form null"),
                breach(
                        APPROVAL_FORM,
                        "\"key\": \"comment\"",
                        "\"key\": \"remark\"",
                        "approve-request.form has a field the code does not know: remark"));
    }

    private static Stream<Arguments> deployment() {
        return Stream.of(
                breach(
                        REQUEST,
                        " camunda:historyTimeToLive=\"P180D\"",
                        "",
                        "workspace-request has no historyTimeToLive"),
                breach(REQUEST, " camunda:versionTag=\"1.2.0\"", "", "workspace-request has no versionTag"),
                breach(POLICY, " camunda:historyTimeToLive=\"P180D\"", "", "approval-policy has no historyTimeToLive"),
                breach(POLICY, " camunda:versionTag=\"1.2.0\"", "", "approval-policy has no versionTag"),
                breach(
                        REQUEST,
                        "bpmnElement=\"Task_SendReadyMail\"",
                        "bpmnElement=\"Task_SendReminder\"",
                        "Task_SendReadyMail is not in the picture"),
                breach(
                        REQUEST,
                        "bpmnElement=\"Flow_ToCreate\"",
                        "bpmnElement=\"Flow_ToOutcome\"",
                        "Flow_ToCreate is not in the picture"),
                breach(
                        POLICY,
                        "dmnElementRef=\"approval-policy\"",
                        "dmnElementRef=\"policy\"",
                        "approval-policy is not in the picture"));
    }

    private static Arguments breach(String file, String text, String instead, String noticed) {
        return Arguments.of(file, text, instead, noticed);
    }
}
