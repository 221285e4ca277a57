package org.workspacesportal.cluster;

/**
 * Tells, whenever that changes, whether this node's clock agrees with the others'. Locks and due times go by it.
 *
 * @param isTrusted whether the node may take up work
 */
public record ClockTrusted(boolean isTrusted) {}
