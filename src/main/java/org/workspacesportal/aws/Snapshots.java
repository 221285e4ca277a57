package org.workspacesportal.aws;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest snapshots of a desktop, without which AWS neither rebuilds nor restores it.
 *
 * @param forRebuild of the person's own files; null where there is none yet
 * @param forRestore of system and files; null where there is none yet
 */
public record Snapshots(
        @Nullable Instant forRebuild, @Nullable Instant forRestore) {}
