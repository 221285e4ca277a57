package org.workspacesportal.lease;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A desktop on the page of the admins.
 *
 * @param lease its lease
 * @param name what it is called
 * @param owner id of its owner
 * @param ownerName name of its owner, the id where nobody of that id is known
 * @param ownerMissingSince since when nobody is
 * @param troubles what went wrong at its end
 */
record LeaseLine(
        LeaseView lease,
        String name,
        String owner,
        String ownerName,
        @Nullable Instant ownerMissingSince,
        Lease.Troubles troubles) {}
