package org.workspacesportal.localaws;

import java.time.Instant;
import java.util.List;

/**
 * A WorkSpaces call that was carried out, whether its caller heard of it or not.
 *
 * @param operation its name, such as {@code RebootWorkspaces}
 * @param ids the desktops it was about, without those that were refused; for a create or a migration the new ones, too
 */
public record AcceptedCall(Instant at, String operation, List<String> ids) {

    public AcceptedCall {
        ids = List.copyOf(ids);
    }
}
