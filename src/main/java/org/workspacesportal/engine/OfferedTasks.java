package org.workspacesportal.engine;

import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.workspacesportal.process.Models;

/**
 * Lists of tasks, for those who may not see all of them: the tasks that are offered to them or are theirs. The engine has a row of rights for
 * each task and group, and to list tasks it compares all of them with each task: with some thousands open, that takes a second.
 */
final class OfferedTasks extends AuthorizationManager {

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        super.configureTaskQuery(query);
        var check = query.getAuthCheck();
        if (check.isAuthorizationCheckEnabled() && !isGranted()) {
            check.setAuthorizationCheckEnabled(false);
            narrow(query, check.getAuthUserId(), check.getAuthGroupIds());
        }
    }

    /** Whether somebody has given this reader tasks beyond those that are offered to them. */
    private boolean isGranted() {
        return isAuthorized(TaskPermissions.READ, Resources.TASK, Authorization.ANY)
                || Models.PROCESSES.stream()
                        .anyMatch(process -> isAuthorized(
                                ProcessDefinitionPermissions.READ_TASK, Resources.PROCESS_DEFINITION, process));
    }

    private static void narrow(TaskQueryImpl query, String me, List<String> groups) {
        var mine = query.or().taskCandidateUser(me).taskAssignee(me).taskOwner(me);
        if (groups != null && !groups.isEmpty()) {
            mine.taskCandidateGroupIn(groups);
        }
        mine.includeAssignedTasks().endOr();
    }

    /** Puts it in the place of the engine's own. */
    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new OfferedTasks();
        }
    }
}
