package org.workspacesportal.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.workspacesportal.request.Actor;

/** The one way to have the owner of a desktop told something: the engine keeps what is to be sent until it has been. */
@Service
public class DesktopNoticeProcess {

    private final RuntimeService runtimeService;
    private final CurrentActor currentActor;

    DesktopNoticeProcess(RuntimeService runtimeService, CurrentActor currentActor) {
        this.runtimeService = runtimeService;
        this.currentActor = currentActor;
    }

    /**
     * Begins a notice, in the caller's transaction.
     *
     * @param workspaceId the desktop, under whose id the process runs
     * @param facts what is to be told, by names of {@link Variables}
     */
    public void start(String workspaceId, Map<String, String> facts) {
        try (var acting = currentActor.actFor(Actor.SYSTEM)) {
            runtimeService.startProcessInstanceByKey(Models.DESKTOP_NOTICE, workspaceId, new HashMap<>(facts));
        }
    }
}
