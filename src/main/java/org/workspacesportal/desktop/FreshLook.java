package org.workspacesportal.desktop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.workspacesportal.aws.Connection;
import org.workspacesportal.aws.Urgency;
import org.workspacesportal.aws.Workspaces;

/** Looks at one desktop at once, for somebody who is about to do something with it. */
@Service
public class FreshLook {

    private static final Logger LOG = LoggerFactory.getLogger(FreshLook.class);

    private final Workspaces workspaces;
    private final Desktops desktops;
    private final Inventory inventory;
    private final DesktopSettings settings;

    FreshLook(Workspaces workspaces, Desktops desktops, Inventory inventory, DesktopSettings settings) {
        this.workspaces = workspaces;
        this.desktops = desktops;
        this.inventory = inventory;
        this.settings = settings;
    }

    /**
     * Notes what AWS shows of it and tells about its use.
     *
     * @return whether AWS told
     * @throws RuntimeException when it does not answer
     */
    public boolean atUse(String workspaceId) {
        var connection =
                workspaces.connections(List.of(workspaceId), Urgency.PERSON).get(workspaceId);
        return connection != null && note(workspaceId, connection);
    }

    /** Notes what AWS shows of it; where AWS does not answer, what was seen before goes on counting. */
    public void at(String workspaceId) {
        try {
            note(workspaceId, null);
        } catch (RuntimeException failed) {
            LOG.warn("{} could not be looked at, what was seen before counts: {}", workspaceId, failed.getMessage());
        }
    }

    private boolean note(String workspaceId, @Nullable Connection connection) {
        var described = workspaces.byId(List.of(workspaceId), Urgency.PERSON).get(workspaceId);
        var known = desktops.find(workspaceId);
        if (described == null || known.isEmpty()) {
            return false;
        }
        inventory.seen(described, known.get().owner(), connection, null, settings.checkEvery());
        return true;
    }
}
