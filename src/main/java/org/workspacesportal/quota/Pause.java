package org.workspacesportal.quota;

import java.time.Instant;

/**
 * A quota that is used up while approved requests wait for it.
 *
 * @param quota its name, {@code WORKSPACES} for the usual sizes or AWS's name of a size that has its own, in a further account after its name
 * @param since when AWS refused the first of them
 * @param nextTryAt when the next of them tries
 * @param waiting how many wait
 */
public record Pause(String quota, Instant since, Instant nextTryAt, int waiting) {}
