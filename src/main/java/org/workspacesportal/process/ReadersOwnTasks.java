package org.workspacesportal.process;

import java.util.List;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Narrows the lists of Tasklist to what is their reader's. Elsewhere a filter says this by an expression such as {@code ${currentUser()}}; here no
 * filter and no query runs an expression, whoever stored it, so that nobody's can be mistaken for ours.
 */
@Component
class ReadersOwnTasks extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFilterService(new Filters());
    }

    private static TaskQuery narrow(TaskFilter filter, TaskQueryImpl asked, @Nullable Authentication reader) {
        var me = reader == null || reader.getUserId() == null ? "" : reader.getUserId();
        return switch (filter) {
            case DECISIONS -> offeredTo(me, reader, asked.or()).endOr();
            case MINE -> asked.taskAssignee(me);
            case TAKEN ->
                offeredTo(me, reader, asked.taskAssigneeNotIn(me).or())
                        .includeAssignedTasks()
                        .endOr();
            case OVERDUE -> asked.dueBefore(ClockUtil.getCurrentTime());
            case ALL -> asked;
        };
    }

    /** Managers and deputies are offered a task by name, members of a group by it. */
    private static TaskQuery offeredTo(String me, @Nullable Authentication reader, TaskQuery either) {
        var offered = either.taskCandidateUser(me);
        return reader == null
                        || reader.getGroupIds() == null
                        || reader.getGroupIds().isEmpty()
                ? offered
                : offered.taskCandidateGroupIn(reader.getGroupIds());
    }

    private static final class Filters extends FilterServiceImpl {

        @Override
        public <T> List<T> list(String id) {
            return super.list(id, mine(id, null));
        }

        @Override
        public <T, Q extends Query<?, T>> List<T> list(String id, Q asked) {
            return super.list(id, mine(id, asked));
        }

        @Override
        public <T> List<T> listPage(String id, int first, int most) {
            return super.listPage(id, mine(id, null), first, most);
        }

        @Override
        public <T, Q extends Query<?, T>> List<T> listPage(String id, Q asked, int first, int most) {
            return super.listPage(id, mine(id, asked), first, most);
        }

        @Override
        public <T> T singleResult(String id) {
            return super.singleResult(id, mine(id, null));
        }

        @Override
        public <T, Q extends Query<?, T>> T singleResult(String id, Q asked) {
            return super.singleResult(id, mine(id, asked));
        }

        @Override
        public Long count(String id) {
            return super.count(id, this.<Object>mine(id, null));
        }

        @Override
        public Long count(String id, Query<?, ?> asked) {
            return super.count(id, this.<Object>mine(id, asked));
        }

        /** What was asked for beyond the filter, and what the filter has of its reader. */
        @SuppressWarnings("unchecked")
        private <T> @Nullable Query<?, T> mine(String id, @Nullable Query<?, ?> asked) {
            var filter = TaskFilter.ofId(id);
            if (filter == null || (asked != null && !(asked instanceof TaskQueryImpl))) {
                return (Query<?, T>) asked;
            }
            var query = asked == null ? new TaskQueryImpl() : (TaskQueryImpl) asked;
            var reader = getCommandExecutor().execute(context -> context.getAuthentication());
            return (Query<?, T>) narrow(filter, query, reader);
        }
    }
}
