package org.workspacesportal.localaws;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last thing that was done to a desktop: what state it is in while that goes on, and what comes of it.
 *
 * @param until when it is over
 * @param modification the property that is changed by it; null when none is
 * @param lastUsedAt when the user was last seen connected before it; null if never
 */
record Change(
        DesktopState during,
        Instant until,
        DesktopState after,
        @Nullable Modification modification,
        @Nullable Instant lastUsedAt) {

    DesktopState stateAt(Instant now) {
        return isOverAt(now) ? after : during;
    }

    /** What has become of properties by then; nothing before it is over. */
    ObjectNode propertiesAt(Instant now) {
        return modification == null || modification.failing() || !isOverAt(now)
                ? JsonNodeFactory.instance.objectNode()
                : modification.properties();
    }

    boolean isOverAt(Instant now) {
        return !now.isBefore(until);
    }
}
