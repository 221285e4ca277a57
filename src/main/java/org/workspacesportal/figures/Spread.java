package org.workspacesportal.figures;

import java.time.Duration;

/**
 * How long something takes.
 *
 * @param median half of all took no longer
 * @param p90 nine of ten took no longer
 * @param count how many there were
 */
public record Spread(Duration median, Duration p90, int count) {}
