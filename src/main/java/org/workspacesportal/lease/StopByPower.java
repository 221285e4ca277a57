package org.workspacesportal.lease;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.workspacesportal.desktop.Desktops;
import org.workspacesportal.desktop.Doing;
import org.workspacesportal.power.Power;
import org.workspacesportal.process.NotNow;
import org.workspacesportal.request.Actor;

/** Desktops are stopped as people stop theirs; one that is stopped already or always on is left as it is. */
@Component
class StopByPower implements Stopping {

    /** What AWS's own look at it says where nothing is left to stop. */
    private static final Set<String> NOTHING_LEFT = Set.of("power.always-on", "power.STOP.STOPPED");

    private final Desktops desktops;
    private final Power power;

    StopByPower(Desktops desktops, Power power) {
        this.desktops = desktops;
        this.power = power;
    }

    @Override
    public boolean stop(String workspaceId) {
        var desktop = desktops.find(workspaceId);
        if (desktop.isEmpty()) {
            return true;
        }
        if (desktop.filter(one -> one.doing() == Doing.STOP).isPresent()) {
            return false;
        }
        try {
            power.act(workspaceId, Doing.STOP, Actor.SYSTEM);
            return false;
        } catch (NotNow refused) {
            if (NOTHING_LEFT.contains(refused.said().key())) {
                return true;
            }
            throw refused;
        }
    }
}
