package org.workspacesportal.power;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.workspacesportal.aws.CallNotMade;
import org.workspacesportal.aws.OutcomeUnknown;
import org.workspacesportal.aws.Urgency;
import org.workspacesportal.aws.Workspace;
import org.workspacesportal.aws.WorkspaceOperations;
import org.workspacesportal.aws.WorkspaceRefused;
import org.workspacesportal.aws.Workspaces;
import org.workspacesportal.desktop.AwsBusy;
import org.workspacesportal.desktop.DesktopEventKind;
import org.workspacesportal.desktop.DesktopEvents;
import org.workspacesportal.desktop.DesktopNotFound;
import org.workspacesportal.desktop.Desktops;
import org.workspacesportal.desktop.Doing;
import org.workspacesportal.desktop.Errands;
import org.workspacesportal.process.NotNow;
import org.workspacesportal.request.Actor;
import org.workspacesportal.request.Said;

/** Has AWS start, stop or reboot a desktop, one thing at a time; what becomes of it is found out by looking at the desktop. */
@Service
@EnableConfigurationProperties(PowerSettings.class)
public class Power {

    private static final Logger LOG = LoggerFactory.getLogger(Power.class);

    private final Desktops desktops;
    private final Errands errands;
    private final DesktopEvents events;
    private final Workspaces workspaces;
    private final WorkspaceOperations operations;
    private final PowerSettings settings;

    Power(
            Desktops desktops,
            Errands errands,
            DesktopEvents events,
            Workspaces workspaces,
            WorkspaceOperations operations,
            PowerSettings settings) {
        this.desktops = desktops;
        this.errands = errands;
        this.events = events;
        this.workspaces = workspaces;
        this.operations = operations;
        this.settings = settings;
    }

    /**
     * Has a desktop do something. Whether that is for the actor to say is seen to before.
     *
     * @throws DesktopNotFound when there is no such desktop
     * @throws NotNow when it is doing something already or being changed, when it cannot do this in the state it is in, or when AWS refuses; nothing
     *     was changed
     * @throws AwsBusy when AWS could not be asked; nothing was changed
     */
    public void act(String workspaceId, Doing what, Actor actor) {
        if (desktops.find(workspaceId).isEmpty()) {
            throw new DesktopNotFound(workspaceId);
        }
        if (!errands.begin(workspaceId, what, settings.patience())) {
            throw errands.changeUnderWay(workspaceId)
                    .map(number -> new NotNow("desktop-busy.change", number))
                    .orElseGet(() -> new NotNow("desktop-busy"));
        }
        requirePossible(workspaceId, what);
        // Before the call, so that whatever AWS does has somebody who wanted it.
        events.note(workspaceId, what.event(), actor, null);
        call(workspaceId, what);
    }

    /** What was seen of it last may be a day old. */
    private void requirePossible(String workspaceId, Doing what) {
        Workspace now;
        try {
            now = workspaces.byId(List.of(workspaceId), Urgency.PERSON).get(workspaceId);
        } catch (CallNotMade | OutcomeUnknown failed) {
            errands.cancel(workspaceId);
            throw new AwsBusy(failed);
        }
        if (now == null) {
            errands.cancel(workspaceId);
            throw new NotNow("desktop-not-shown");
        }
        what.obstacle(now.state(), now.setup()).ifPresent(obstacle -> {
            errands.cancel(workspaceId);
            throw notNow(obstacle);
        });
    }

    private static NotNow notNow(Said said) {
        return new NotNow(said.key(), said.arguments().toArray());
    }

    private void call(String workspaceId, Doing what) {
        try {
            switch (what) {
                case START -> operations.start(workspaceId);
                case STOP -> operations.stop(workspaceId);
                case REBOOT -> operations.reboot(workspaceId);
            }
        } catch (WorkspaceRefused refused) {
            notDone(workspaceId);
            throw new NotNow("power.refused", String.valueOf(refused.getMessage()));
        } catch (CallNotMade failed) {
            notDone(workspaceId);
            throw new AwsBusy(failed);
        } catch (OutcomeUnknown unknown) {
            // It may well be doing it; the look that is due finds out, and so does everybody who looks at its page.
            LOG.warn("Whether {} does {} is not known yet: {}", workspaceId, what, unknown.getMessage());
        }
    }

    private void notDone(String workspaceId) {
        errands.cancel(workspaceId);
        events.note(workspaceId, DesktopEventKind.NOT_DONE, Actor.SYSTEM, null);
    }
}
