package org.workspacesportal.figures;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.request.RequestStatus;

/**
 * How many requests stand somewhere.
 *
 * @param status where
 * @param count how many
 * @param oldest for how long the one has stood there that came first; null where there is none, and where nothing more is to happen
 */
public record Standing(
        RequestStatus status, int count, @Nullable Duration oldest) {}
