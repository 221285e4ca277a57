package org.workspacesportal.policy;

import java.util.Optional;
import org.workspacesportal.request.WorkspaceRequest;

/** A room in which people approve of desktops before each is asked for by a request of its own. */
public interface Preapprovals {

    /** The approval of a request that is being made in this transaction; most have none. */
    Optional<Preapproval> of(WorkspaceRequest request);
}
