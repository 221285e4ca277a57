package org.workspacesportal.process;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import jakarta.annotation.PostConstruct;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import org.workspacesportal.identity.Grants;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.StartLock;

/** Sees to it that Tasklist has its lists of tasks; one that is there already is left as the admins made it. */
@Component
@DependsOn("groupRights")
class TaskFilters {

    private final ProcessEngineConfigurationImpl engine;
    private final FilterService filterService;
    private final TaskService taskService;
    private final Grants grants;
    private final StartLock lock;

    TaskFilters(
            ProcessEngineConfigurationImpl engine,
            FilterService filterService,
            TaskService taskService,
            Grants grants,
            StartLock lock) {
        this.engine = engine;
        this.filterService = filterService;
        this.taskService = taskService;
        this.grants = grants;
        this.lock = lock;
    }

    @PostConstruct
    void establish() {
        lock.alone(() -> {
            if (find(TaskFilter.DECISIONS).isEmpty()) {
                closeTheListOfAll();
            }
            Stream.of(TaskFilter.values()).forEach(this::establish);
        });
    }

    private void establish(TaskFilter filter) {
        find(filter).ifPresentOrElse(known -> furnish(filter, known), () -> make(filter));
        if (!filter.isForAdmins()) {
            grants.give(Groups.EMPLOYEES, Resources.FILTER, filter.id(), Permissions.READ);
        }
    }

    /** Employees used to read every list, as there was one for all; the lists that admins made beside it stay theirs. */
    private void closeTheListOfAll() {
        if (!grants.take(Groups.EMPLOYEES, Resources.FILTER, ANY)) {
            return;
        }
        filterService.createTaskFilterQuery().unlimitedList().stream()
                .filter(filter -> !filter.getName().equals(TaskFilter.ALL.title()))
                .forEach(filter -> grants.give(Groups.EMPLOYEES, Resources.FILTER, filter.getId(), Permissions.READ));
    }

    private Optional<Filter> find(TaskFilter filter) {
        var found = filterService.createTaskFilterQuery().filterId(filter.id()).singleResult();
        return found == null && filter == TaskFilter.ALL
                ? filterService.createTaskFilterQuery().filterName(filter.title()).listPage(0, 1).stream()
                        .findFirst()
                : Optional.ofNullable(found);
    }

    /** The list of all that earlier versions made shows nothing but names. */
    private void furnish(TaskFilter filter, Filter known) {
        if (known.getProperties() == null || known.getProperties().isEmpty()) {
            filterService.saveFilter(known.setProperties(filter.properties()));
        }
    }

    /** The service takes a filter with an id for one that it has. */
    private void make(TaskFilter filter) {
        var entity = (FilterEntity) filterService.newTaskFilter(filter.title());
        entity.setId(filter.id());
        entity.setQuery(filter.narrow(taskService.createTaskQuery()));
        entity.setProperties(filter.properties());
        engine.getCommandExecutorTxRequired().execute(context -> {
            context.getDbEntityManager().insert(entity);
            return entity;
        });
    }
}
