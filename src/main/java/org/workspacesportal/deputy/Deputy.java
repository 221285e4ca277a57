package org.workspacesportal.deputy;

import java.time.LocalDate;

/**
 * Somebody who may decide for somebody else for a while.
 *
 * @param id given by the database
 * @param person id of the person who is away
 * @param deputy id of the person who stands in
 * @param firstDay the first day on which the deputy may decide
 * @param lastDay the last one
 */
public record Deputy(long id, String person, String deputy, LocalDate firstDay, LocalDate lastDay) {

    boolean overlaps(LocalDate first, LocalDate last) {
        return !firstDay.isAfter(last) && !lastDay.isBefore(first);
    }
}
