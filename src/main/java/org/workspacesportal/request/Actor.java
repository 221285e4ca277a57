package org.workspacesportal.request;

import org.jspecify.annotations.Nullable;

/**
 * Who acts and by which way.
 *
 * @param userId the id of a person, {@code system} or {@code policy}
 * @param onBehalfOf the id of the person whose deputy acts, null for whoever acts for themselves
 * @param channel the way
 * @param origin from where
 */
public record Actor(String userId, @Nullable String onBehalfOf, Channel channel, Origin origin) {

    /** The service itself, on behalf of the process. */
    public static final Actor SYSTEM = new Actor("system", Channel.SYSTEM);

    public Actor(String userId, Channel channel) {
        this(userId, null, channel, Origin.NONE);
    }

    /** Whether it is the service itself, not a person, whatever that person's id is. */
    public boolean isSystem() {
        return channel == Channel.SYSTEM;
    }

    /** The same, from there. */
    public Actor from(Origin origin) {
        return new Actor(userId, onBehalfOf, channel, origin);
    }

    /** The same, as deputy of that person. */
    public Actor onBehalfOf(@Nullable String person) {
        return new Actor(userId, person, channel, origin);
    }
}
