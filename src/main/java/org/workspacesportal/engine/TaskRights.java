package org.workspacesportal.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/** Whoever a task is offered to, or has it, may read it, work on it and give it back; whoever else was given rights by somebody, too. What else the
 * portal keeps them from is not the engine's to know. */
final class TaskRights extends AuthorizationCommandChecker {

    @Override
    public void checkReadTask(TaskEntity task) {
        if (!isAsked(task)) {
            super.checkReadTask(task);
        }
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        if (!isAsked(task)) {
            super.checkReadTaskVariable(task);
        }
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        if (!isAsked(task)) {
            super.checkTaskWork(task);
        }
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        if (!isAsked(task)) {
            super.checkTaskAssign(task);
        }
    }

    @Override
    public void checkUpdateTaskVariable(TaskEntity task) {
        if (!isAsked(task)) {
            super.checkUpdateTaskVariable(task);
        }
    }

    private static boolean isAsked(TaskEntity task) {
        var reader = Context.getCommandContext().getAuthentication();
        if (reader == null || reader.getUserId() == null) {
            return false;
        }
        var me = reader.getUserId();
        var groups = reader.getGroupIds() == null ? List.<String>of() : reader.getGroupIds();
        return me.equals(task.getAssignee())
                || me.equals(task.getOwner())
                || task.getCandidates().stream().anyMatch(offer -> isFor(offer, me, groups));
    }

    private static boolean isFor(IdentityLink offer, String me, List<String> groups) {
        return me.equals(offer.getUserId()) || (offer.getGroupId() != null && groups.contains(offer.getGroupId()));
    }
}
