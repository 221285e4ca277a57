package org.workspacesportal.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long PostgreSQL and the portal wait for each other.
 *
 * @param abandonedAfter after what time PostgreSQL ends a transaction in which nothing is said any more; as long as a step is locked, and longer than any call it makes
 * @param connectsWithin how long a new connection may take
 * @param answersWithin how long a statement may take; then the connection is taken for lost
 */
@ConfigurationProperties(LostConnections.PREFIX)
record DatabaseSettings(
        @DefaultValue("4m") Duration abandonedAfter,
        @DefaultValue("10s") Duration connectsWithin,
        @DefaultValue("5m") Duration answersWithin) {}
