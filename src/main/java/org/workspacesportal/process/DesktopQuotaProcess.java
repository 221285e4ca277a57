package org.workspacesportal.process;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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

    /** The quotas about which they are asked. */
    public Set<String> quotas() {
        return runtimeService.createProcessInstanceQuery().processDefinitionKey(Models.DESKTOP_QUOTA).list().stream()
                .map(ProcessInstance::getBusinessKey)
                .collect(Collectors.toSet());
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
