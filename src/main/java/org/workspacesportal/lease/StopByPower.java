package org.workspacesportal.lease;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.workspacesportal.desktop.Doing;
import org.workspacesportal.power.Power;
import org.workspacesportal.request.Actor;

/** Desktops are stopped as people stop theirs; one that is stopped already, always on, or busy is left as it is. */
@Component
class StopByPower implements Stopping {

    private static final Logger LOG = LoggerFactory.getLogger(StopByPower.class);

    private final Power power;

    StopByPower(Power power) {
        this.power = power;
    }

    @Override
    public void stop(String workspaceId) {
        try {
            power.act(workspaceId, Doing.STOP, Actor.SYSTEM);
        } catch (RuntimeException notPossible) {
            LOG.info("{} has come to its last day and is not stopped: {}", workspaceId, notPossible.getMessage());
        }
    }
}
