package org.workspacesportal.portal;

import java.util.List;

/** A room in which something beside requests may wait for a person's decision. */
public interface InboxHinter {

    /** What waits for this person, oldest first. */
    List<InboxHint> waitingFor(String person);
}
