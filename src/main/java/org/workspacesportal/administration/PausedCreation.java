package org.workspacesportal.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.workspacesportal.process.ResolutionTasks;
import org.workspacesportal.quota.DesktopQuota;
import org.workspacesportal.quota.Pause;
import org.workspacesportal.quota.Room;

/** Finds the quotas that are used up, with the task in which an admin says how to go on. */
@Component
class PausedCreation {

    /**
     * One of them.
     *
     * @param pause the quota, and who waits
     * @param taskId id of the task by which it goes on, null while there is none
     */
    record Paused(Pause pause, @Nullable String taskId) {}

    private final DesktopQuota quota;
    private final ResolutionTasks tasks;

    PausedCreation(DesktopQuota quota, ResolutionTasks tasks) {
        this.quota = quota;
        this.tasks = tasks;
    }

    /** How much is used of the quotas the settings tell. */
    List<Room> rooms() {
        return quota.rooms();
    }

    List<Paused> all() {
        var pauses = quota.pauses();
        var ids = tasks.of(pauses.stream().map(Pause::quota).toList());
        return pauses.stream()
                .map(pause -> new Paused(pause, ids.get(pause.quota())))
                .toList();
    }
}
