package org.workspacesportal.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.workspacesportal.request.Actor;

/** The one way to ask the admins for more desktops than AWS lets the account have, once for all who wait for one. */
@Service
public class DesktopQuotaProcess {

    private final RuntimeService runtimeService;
    private final CurrentActor currentActor;

    DesktopQuotaProcess(RuntimeService runtimeService, CurrentActor currentActor) {
        this.runtimeService = runtimeService;
        this.currentActor = currentActor;
    }

    /**
     * Asks them, in the caller's transaction.
     *
     * @param quota which quota is used up, under whose name the process runs
     */
    public void start(String quota) {
        try (var acting = currentActor.actFor(Actor.SYSTEM)) {
            runtimeService.startProcessInstanceByKey(Models.DESKTOP_QUOTA, quota);
        }
    }

    /** Asks them no longer, where they have not been told otherwise; in the caller's transaction. */
    public void raised(String quota) {
        try (var acting = currentActor.actFor(Actor.SYSTEM)) {
            runtimeService
                    .createExecutionQuery()
                    .processDefinitionKey(Models.DESKTOP_QUOTA)
                    .processInstanceBusinessKey(quota)
                    .messageEventSubscriptionName(Models.QUOTA_RAISED)
                    .list()
                    .forEach(asking -> runtimeService.messageEventReceived(Models.QUOTA_RAISED, asking.getId()));
        }
    }
}
