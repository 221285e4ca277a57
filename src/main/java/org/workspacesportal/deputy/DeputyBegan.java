package org.workspacesportal.deputy;

/**
 * Somebody stands in for somebody else from now on. Published once, in the transaction that notes it: a listener that fails is asked again later.
 *
 * @param person id of the person who is away
 * @param deputy id of the person who stands in
 */
public record DeputyBegan(String person, String deputy) {}
