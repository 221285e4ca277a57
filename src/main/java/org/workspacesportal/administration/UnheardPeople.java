package org.workspacesportal.administration;

import java.util.List;
import org.springframework.stereotype.Component;
import org.workspacesportal.undeliverable.Unreachable;
import org.workspacesportal.undeliverable.UnreachablePeople;
import org.workspacesportal.undeliverable.WaitingInVain;

/** Finds the people whom no mail reaches, with how many requests wait for each of them. */
@Component
class UnheardPeople {

    private static final int MOST = 50;

    /**
     * One of them.
     *
     * @param unreachable who, why and since when
     * @param waiting how many requests wait for their decision
     */
    record Unheard(Unreachable unreachable, int waiting) {}

    private final UnreachablePeople people;
    private final WaitingInVain requests;

    UnheardPeople(UnreachablePeople people, WaitingInVain requests) {
        this.people = people;
        this.requests = requests;
    }

    /** The latest. */
    List<Unheard> latest() {
        var latest = people.latest(MOST);
        var waiting =
                requests.countsFor(latest.stream().map(one -> one.person().id()).toList());
        return latest.stream()
                .map(one -> new Unheard(one, waiting.getOrDefault(one.person().id(), 0)))
                .toList();
    }
}
