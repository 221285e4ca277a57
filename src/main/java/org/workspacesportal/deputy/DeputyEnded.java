package org.workspacesportal.deputy;

/**
 * Somebody no longer stands in for somebody else. Published once, in the transaction that notes it: a listener that fails is asked again later.
 *
 * @param person id of the person who was away
 * @param deputy id of the person who stood in
 */
public record DeputyEnded(String person, String deputy) {}
