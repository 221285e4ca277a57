package org.workspacesportal.reclaim;

import java.time.LocalDate;
import org.workspacesportal.identity.Person;

/**
 * A desktop whose owner is to be asked, or would be.
 *
 * @param candidate the desktop
 * @param owner whose it is
 * @param reachable whether they can be asked at all
 * @param ask about when they would be asked
 * @param then what day they would be told
 */
record Planned(Candidate candidate, Person owner, boolean reachable, LocalDate ask, LocalDate then) {}
