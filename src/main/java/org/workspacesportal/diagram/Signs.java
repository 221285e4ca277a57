package org.workspacesportal.diagram;

import org.jspecify.annotations.Nullable;

/** Which icon BPMN gives a kind of task, event or gateway; none for the plain kinds. */
final class Signs {

    private Signs() {}

    static @Nullable Icon ofTask(String type) {
        return switch (type) {
            case "task", "callActivity" -> null;
            case "userTask" -> Icon.USER;
            case "serviceTask" -> Icon.SERVICE;
            case "sendTask" -> Icon.SEND;
            case "receiveTask" -> Icon.MESSAGE;
            case "businessRuleTask" -> Icon.BUSINESS_RULE;
            case "scriptTask" -> Icon.SCRIPT;
            case "manualTask" -> Icon.MANUAL;
            default -> throw noSymbol(type);
        };
    }

    static Icon ofEvent(String definition, boolean thrown) {
        return switch (definition) {
            case "messageEventDefinition" -> thrown ? Icon.SEND : Icon.MESSAGE;
            case "timerEventDefinition" -> Icon.TIMER;
            case "errorEventDefinition" -> Icon.ERROR;
            case "signalEventDefinition" -> Icon.SIGNAL;
            case "escalationEventDefinition" -> Icon.ESCALATION;
            case "compensateEventDefinition" -> Icon.COMPENSATION;
            case "conditionalEventDefinition" -> Icon.CONDITION;
            case "linkEventDefinition" -> Icon.LINK;
            case "cancelEventDefinition" -> Icon.CANCEL;
            case "terminateEventDefinition" -> Icon.TERMINATE;
            default -> throw noSymbol(definition);
        };
    }

    static Icon ofGateway(String type) {
        return switch (type) {
            case "exclusiveGateway" -> Icon.EXCLUSIVE;
            case "parallelGateway" -> Icon.PARALLEL;
            case "inclusiveGateway" -> Icon.INCLUSIVE;
            case "complexGateway" -> Icon.COMPLEX;
            case "eventBasedGateway" -> Icon.EVENT_BASED;
            default -> throw noSymbol(type);
        };
    }

    private static UndrawableModelException noSymbol(String type) {
        return new UndrawableModelException("There is no symbol for a BPMN " + type + ".");
    }
}
