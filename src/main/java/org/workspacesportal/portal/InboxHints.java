package org.workspacesportal.portal;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what waits for somebody's decision beside requests. */
@Component
public class InboxHints {

    private final ObjectProvider<InboxHinter> hinters;

    InboxHints(ObjectProvider<InboxHinter> hinters) {
        this.hinters = hinters;
    }

    /** What waits for this person, room by room. */
    public List<InboxHint> waitingFor(String person) {
        return hinters.orderedStream()
                .flatMap(hinter -> hinter.waitingFor(person).stream())
                .toList();
    }
}
