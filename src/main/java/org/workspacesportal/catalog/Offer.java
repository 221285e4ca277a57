package org.workspacesportal.catalog;

import java.math.BigDecimal;

/**
 * A kind of desktop people can ask for.
 *
 * @param id short name
 * @param name name for people
 * @param description one sentence on what it is for
 * @param directoryId AWS directory in which it is created
 * @param bundleId AWS bundle from which it is made
 * @param alwaysOnCost what a month costs when it is always on
 * @param autoStopCost what a month is expected to cost when it stops when idle
 */
public record Offer(
        String id,
        String name,
        String description,
        String directoryId,
        String bundleId,
        BigDecimal alwaysOnCost,
        BigDecimal autoStopCost) {}
