package org.workspacesportal.policy;

import org.workspacesportal.request.Actor;

/**
 * An approval that was given before its request was made.
 *
 * @param approver who gave it, in whose name and by which way
 * @param comment as what it was given, for the timeline
 */
public record Preapproval(Actor approver, String comment) {}
