package org.workspacesportal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.workspacesportal.request.WorkspaceRequest;

/** Copies of a request's facts, where Tasklist and Cockpit show them. The engine keeps one text for everybody, in English. */
public final class RequestFacts {

    private RequestFacts() {}

    /**
     * Gives a process the number of its request, and the facts.
     *
     * @param requesterName the name of whoever asked
     */
    public static void write(
            DelegateExecution execution, WorkspaceRequest request, String requesterName, String currency) {
        var order = request.order();
        var cost = order.knownCost();
        var change = request.changeSaid();
        execution.setProcessBusinessKey(request.number());
        execution.setVariable(Variables.REQUEST_NUMBER, request.number());
        execution.setVariable(Variables.REQUESTER, request.requester());
        execution.setVariable(Variables.REQUESTER_NAME, requesterName);
        execution.setVariable(Variables.OFFER_NAME, request.desktopName());
        execution.setVariable(Variables.MONTHLY_COST, order.monthlyCost().doubleValue());
        execution.setVariable(Variables.EXPECTED_COST, cost == null ? "not known" : cost + " " + currency);
        if (change != null) {
            execution.setVariable(Variables.CHANGE_WORDS, change.inEnglish());
        }
    }
}
