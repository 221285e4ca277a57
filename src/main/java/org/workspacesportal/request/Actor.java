package org.workspacesportal.request;

/**
 * Who acts and by which way.
 *
 * @param userId the id of a person, or {@code system}
 * @param channel the way
 */
public record Actor(String userId, Channel channel) {

    /** The service itself, on behalf of the process. */
    public static final Actor SYSTEM = new Actor("system", Channel.SYSTEM);
}
