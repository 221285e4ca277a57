package org.workspacesportal.quota;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.process.Models;
import org.workspacesportal.process.OutsideTasks;

/** Sends some of those that wait to AWS, to see whether there may be more desktops by now. */
@Component
@Transactional
class Tries {

    private final Waiting waiting;
    private final OutsideTasks steps;

    Tries(Waiting waiting, OutsideTasks steps) {
        this.waiting = waiting;
        this.steps = steps;
    }

    /** Has so many try, or all that wait where those are fewer. */
    void begin(String quota, int count) {
        for (var begun = 0; begun < count; ) {
            var chosen = waiting.chooseOne(quota);
            if (chosen.isEmpty()) {
                return;
            }
            if (release(chosen.get())) {
                begun++;
            }
        }
    }

    /** Tells one that it is handed over. */
    void handOver(String number) {
        if (waiting.leaves(number)) {
            release(number);
        }
    }

    /** One that is at its step no longer has ended in another way, and waits for nothing. */
    private boolean release(String number) {
        var released = steps.release(Models.CREATE_WORKSPACE, number);
        if (!released) {
            waiting.remove(number);
        }
        return released;
    }
}
